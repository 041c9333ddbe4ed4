"""The rules, one file each, in folders by kind of check. No rule imports another; the registry walks these folders."""
