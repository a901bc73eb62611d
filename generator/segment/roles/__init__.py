"""What each stretch of lines is on the page: text, headline, byline, caption, label, margin."""
