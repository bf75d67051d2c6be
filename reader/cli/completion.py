"""Print the script that makes a shell complete commands, options, languages and books.

shtab writes it from the parsers themselves; what a word may be, which no parser says, stands here.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module

from reader import paths
from reader.cli.context import Context
from reader.cli.main import COMMANDS, HELP, PROGRAM, OneLineParser, add_globals

SHELLS = ("bash", "zsh", "fish")
WRITES_CACHE = False

# What completes a word, for shtab: shell -> function. In bash a name with "_file" or "_dir" in it says that the words
# are paths: bash then escapes them and goes on into folders. shtab's own functions stop at a space there.
FILES = {
    "bash": "_zeroopposite_reader_files",
    "zsh": "_files",
    "fish": "(__fish_complete_suffix '')",
}
FOLDERS = {"bash": "_zeroopposite_reader_dirs", "zsh": "_files -/", "fish": "(__fish_complete_directories)"}
BOOKS = {
    "bash": "_zeroopposite_reader_book_files",
    "zsh": "_zeroopposite_reader_books",
    "fish": "(_zeroopposite_reader_books)",
}

# These functions, put before shtab's own; @ARTICLES@ stands for the ids. `open` is the default command, so the first
# word of all may be a command or a book: bash and zsh learn it here, fish in FISH_AFTERWARDS.
FUNCTIONS = {
    "bash": r"""
_zeroopposite_reader_files() {
  compgen -f -- "$1"
}
_zeroopposite_reader_dirs() {
  compgen -d -- "$1"
}
_zeroopposite_reader_book_files() {
  local ending
  compgen -W '@ARTICLES@' -- "$1"
  for ending in epub md markdown; do
    compgen -f -X "!*.$ending" -- "$1"
  done
  _zeroopposite_reader_dirs "$1"
}
_shtab_zeroopposite_reader_pos_0_COMPGEN=_zeroopposite_reader_book_files
""",
    "zsh": r"""
_zeroopposite_reader_books() {
  _alternative 'articles:article:(@ARTICLES@)' 'files:book:_files -g "*.(epub|md|markdown)"'
}
_zeroopposite_reader_first_word() {
  _alternative 'commands:command:_shtab_zeroopposite_reader_commands' 'books:book:_zeroopposite_reader_books'
}
_shtab_zeroopposite_reader_options+=(': :_zeroopposite_reader_first_word' '*::: :->zeroopposite-reader')
_shtab_zeroopposite_reader_defaults_added=1
""",
    "fish": r"""
function _zeroopposite_reader_books
  printf '%s\n' @ARTICLES@
  __fish_complete_suffix .epub | string match -r '^.*(?:/|\.epub|\.md|\.markdown)$'
end
""",
}
FISH_AFTERWARDS = r"""
complete -c zeroopposite-reader -n '_shtab_zeroopposite_reader_using; and test $_shtab_zeroopposite_reader_npos -eq 0' \
  -ka "(_zeroopposite_reader_books)"
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))


def run(options: argparse.Namespace, context: Context) -> int:
    print(script(options.shell), end="")
    return 0


def script(shell: str) -> str:
    """The completion script for one of SHELLS.

    Of articles it knows the bundled ones only: a shell expands the words it offers, and the id of an article from
    elsewhere could be a command.
    """
    import shtab  # late: no other command needs it

    from reader.streamer.articles.cache import TextCache
    from reader.streamer.articles.catalog import Catalog

    articles = Catalog((paths.bundled_content(),), TextCache(None), lambda: "").articles
    words = {
        "lang": tuple(dict.fromkeys(tag for article in articles for tag in article.languages)),
        "tag": tuple(dict.fromkeys(tag for article in articles for tag in article.collection.tags)),
    }
    tree = command_tree()
    for action in _arguments_of(tree):
        action.choices = action.choices or words.get(action.dest)
        if fitting := _paths_for(action):
            action.complete = fitting  # type: ignore[attr-defined]  # where shtab looks for it
    functions = FUNCTIONS[shell].replace("@ARTICLES@", " ".join(article.id for article in articles))
    text = str(shtab.complete(tree, shell, preamble=functions)).rstrip() + "\n"
    if shell == "zsh":
        text = text.replace('"(*)::', '"*:')  # every further book, where shtab stops after the first
    return text + (FISH_AFTERWARDS if shell == "fish" else "")


def command_tree() -> argparse.ArgumentParser:
    """All commands in one parser, to be looked at. `main` builds the one parser that is called, which is quicker."""
    tree = OneLineParser(prog=PROGRAM)
    add_globals(tree)
    commands = tree.add_subparsers(metavar="COMMAND")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=HELP[name], description=HELP[name])
        add_globals(command)
        import_module(f"reader.cli.{module}").add_arguments(command)
    import_module("reader.cli.open").add_arguments(tree)  # the default: its options stand without its name, too
    for action in tree._get_positional_actions()[1:]:
        action.help = argparse.SUPPRESS  # the books: a parser that has commands cannot take them beside these
    return tree


def _arguments_of(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a parser and of the commands below it; argparse lists them in private attributes only."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _arguments_of(command)
        else:
            yield action


def _paths_for(action: argparse.Action) -> dict[str, str] | None:
    """What completes a word, told by how the help calls it: BOOK, ARTICLE, FILE.epub|DIR, PATH, DIR."""
    name = str(action.metavar or "")
    if name == "FILE|BOOK":
        return FILES
    if "BOOK" in name or "ARTICLE" in name:
        return BOOKS
    if "FILE" in name or "PATH" in name:
        return FILES
    return FOLDERS if "DIR" in name else None
