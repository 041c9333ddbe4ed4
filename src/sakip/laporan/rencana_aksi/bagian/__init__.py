"""Sections of the action plan and of the working paper of targets, one a file."""
