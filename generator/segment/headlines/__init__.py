"""引题, 主题, 副题: what the lines of a headline are to one another."""
