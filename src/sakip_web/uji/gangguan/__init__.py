"""The system under blows: a real server that is killed while people save, and what is left afterwards."""
