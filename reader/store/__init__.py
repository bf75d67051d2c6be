"""What the person keeps: places, bookmarks, preferences. All SQL of the program is in this package.

`open_database(path)` is the door; `Places(database)` and `Annotations(database)` are what the services are given.
"""
