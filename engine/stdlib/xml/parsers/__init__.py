"""What reads XML: expat."""
