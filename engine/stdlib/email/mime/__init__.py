"""Messages of the usual kinds."""
