"""The window around the page: header, sidebar, footer, messages, menus, actions."""
