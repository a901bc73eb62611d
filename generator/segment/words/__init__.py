"""What words say: which letters go on with which, what a text speaks of, how it ends."""
