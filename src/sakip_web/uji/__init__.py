"""What tests of the web share: settings, cast, a server, a browser."""
