#!/bin/sh
# Removes what install.sh has installed, and nothing else: books, bookmarks, notes and preferences stay.
#
#     uninstall.sh [--prefix DIR]       DIR: where it was installed; ~/.local, or where this script lies, unless given
set -eu
LC_ALL=C
export LC_ALL

name=zeroopposite-reader

fail() {
    printf 'uninstall.sh: %s\n' "$*" >&2
    exit 1
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
case ${1:-} in
    --prefix) prefix=${2:-} ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    '')
        prefix=${HOME:-}/.local
        if [ -e "$here/installed" ]; then
            prefix=$(cd -- "$here/../.." && pwd)
        fi
        ;;
    *) fail "usage: uninstall.sh [--prefix DIR]" ;;
esac
home=$prefix/lib/$name
list=$home/installed
link=$prefix/bin/$name
[ -e "$list" ] || fail "no ZeroOpposite Reader is installed in $prefix; say where it is with --prefix DIR."

programs=$(cd -- "$home" && pwd -P)
for process in /proc/[0-9]*; do
    case $(readlink -- "$process/exe" || :) in
        "$programs"/*) fail "the reader is running: close its windows first." ;;
    esac
done

case $(readlink -- "$link" || :) in
    "../lib/$name/"*) rm -f -- "$link" "$link.new" ;;
esac
while IFS= read -r line; do
    case $line in
        *..*) ;; # none is ours
        'f '*) rm -f -- "$prefix/${line#f }" "$prefix/${line#f }.new" ;;
    esac
done < "$list"
entries=$prefix/share/applications
if command -v update-desktop-database > /dev/null && [ -d "$entries" ]; then
    update-desktop-database -q "$entries" || :
fi
if grep -Fxq 'd share/applications' "$list" && [ "$(ls -A "$entries")" = mimeinfo.cache ]; then
    rm -f -- "$entries/mimeinfo.cache" # the list that the line above has made, of nothing
fi
if [ -e "$prefix/share/icons/hicolor/icon-theme.cache" ] && command -v gtk-update-icon-cache > /dev/null; then
    gtk-update-icon-cache -q -t -f "$prefix/share/icons/hicolor" || :
fi

# Folders that were not there before, the innermost first; others may have put something in.
folders=$(sed -n 's/^d //p' "$list" | sort -ru)
rm -rf -- "$home"
while IFS= read -r folder; do
    case $folder in
        *..* | '') ;;
        .) rmdir -- "$prefix" 2> /dev/null || : ;;
        *) rmdir -- "$prefix/$folder" 2> /dev/null || : ;;
    esac
done << END
$folders
END

printf 'ZeroOpposite Reader is removed from %s.\n' "$prefix"
data=${XDG_DATA_HOME:-${HOME:-}/.local/share}/$name
if [ -e "$data" ]; then
    printf 'Bookmarks, notes and preferences stay in %s.\n' "$data"
fi
profile=/etc/apparmor.d/$name-$(id -u)
if [ -e "$profile" ]; then
    printf 'An administrator removes its AppArmor profile with: sudo apparmor_parser -R %s; sudo rm %s\n' "$profile" "$profile"
fi
