"""One controller a concern: joins a service and its widgets, holds nothing that another could know better."""
