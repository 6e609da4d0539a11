"""Lines of text and their colours; nothing here prints by itself."""
