"""What the commands' options have in common."""

import argparse


def parser_of(description: str | None) -> argparse.ArgumentParser:
    """A parser that prints the command's module docstring as it stands."""
    return argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
