"""What every front that follows saves shares: the position, the verdicts, the warm server."""
