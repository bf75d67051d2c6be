"""The windows that open over the main one; each says by signals what the person wants."""
