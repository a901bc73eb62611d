"""署名 and 电头: the names of people, and how papers print who wrote an article and where."""
