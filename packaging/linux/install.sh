#!/bin/sh
# Installs ZeroOpposite Reader for the person who runs it; no administrator is needed.
#
#     ./install.sh [--prefix DIR]                 DIR is ~/.local unless given
#     ./install.sh --uninstall [--prefix DIR]
#
# Below DIR it makes:
#     lib/zeroopposite-reader/VERSION.N/          the program; each installation has a folder of its own
#     lib/zeroopposite-reader/installed           what it made elsewhere: "d FOLDER" or "f FILE" a line
#     lib/zeroopposite-reader/uninstall.sh
#     bin/zeroopposite-reader                     a link into VERSION.N
#     share/                                      desktop entry, icons, manual page, completion
#
# The link is changed last, and that is one step of the file system: until then the old version is the installed one,
# from then on the new one. What a broken installation leaves is in the list or beside VERSION.N; it goes with the next.
set -eu
LC_ALL=C # paths are bytes
export LC_ALL

name=zeroopposite-reader
version=@VERSION@ # tarball.py fills it in
newline='
'

say() {
    printf '%s\n' "$*"
}

fail() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}

# Make the folder $1 and those above it; `made` says which below the prefix are ours.
make_folder() {
    if [ ! -d "$1" ]; then
        make_folder "$(dirname -- "$1")"
        mkdir -- "$1" || fail "choose a folder that you may write to, with --prefix DIR."
        case $1 in
            "$prefix") made="${made}d .$newline" ;;
            "$prefix"/*) made="${made}d ${1#"$prefix"/}$newline" ;;
        esac
    fi
}

# Copy the file $1 to $2 below the prefix; first beside it, so that nobody finds half of it.
place() {
    make_folder "$(dirname -- "$prefix/$2")"
    placed="${placed}f $2$newline"
    printf '%sf %s\n' "$made" "$2" >> "$list"
    made=
    cp -- "$1" "$prefix/$2.new"
    mv -f -- "$prefix/$2.new" "$prefix/$2"
}

# A path as Exec has it, of those that are not refused. Source: Desktop Entry Specification, "The Exec key".
for_exec() {
    case $1 in
        *[!A-Za-z0-9/._+-]*) printf '"%s"' "$(printf %s "$1" | sed 's/[`$]/\\\\&/g')" ;;
        *) printf %s "$1" ;;
    esac
}

# A text as what sed puts in.
for_sed() {
    printf %s "$1" | sed 's/[&|\\]/\\&/g'
}

is_running_from() {
    for process in /proc/[0-9]*; do
        case $(readlink -- "$process/exe" || :) in
            "$1"/*) return 0 ;;
        esac
    done
    return 1
}

# An installation that broke off: nothing of a first one stays, and of another only what was installed before.
clean_up() {
    status=$?
    trap - EXIT
    rm -rf -- "$new"
    if [ ! -L "$link" ]; then
        sh "$here/uninstall.sh" --prefix "$prefix" > /dev/null 2>&1 || :
    fi
    exit "$status"
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
prefix=
uninstall=
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            prefix=${2:-}
            [ -n "$prefix" ] || fail "--prefix needs a folder."
            shift
            ;;
        --prefix=?*) prefix=${1#--prefix=} ;;
        --uninstall) uninstall=yes ;;
        -h | --help)
            say "usage: ./install.sh [--prefix DIR] [--uninstall]"
            say "Installs ZeroOpposite Reader $version below DIR (~/.local unless given), or removes it from there."
            exit 0
            ;;
        *) fail "$1 is unknown; see ./install.sh --help" ;;
    esac
    shift
done
if [ -z "$prefix" ]; then
    [ -n "${HOME:-}" ] || fail "HOME is not set; say where to install with --prefix DIR."
    if [ "$(id -u)" = 0 ] && [ -n "${SUDO_USER:-}" ]; then
        fail "it installs for one person and needs no sudo; run it again without."
    fi
    prefix=$HOME/.local
fi
case $prefix in
    /*) ;;
    *) prefix=$PWD/$prefix ;;
esac
while [ "$prefix" != "${prefix%/}" ]; do
    prefix=${prefix%/}
done
# Desktops start no program whose path has = or % (the specification forbids one, GLib trips over the other), and Qt does
# not find its own files below a folder with " , ; or \ (PySide6 6.12 writes it into a qt.conf as it is).
case $prefix in
    '' | *"$newline"* | *[=%\",\;\\]*) fail "the reader cannot run from a folder called like that; choose another with --prefix DIR." ;;
esac
if [ -n "$uninstall" ]; then
    exec sh "$here/uninstall.sh" --prefix "$prefix"
fi

there=$prefix # the part of it that exists
while [ ! -e "$there" ]; do
    there=$(dirname -- "$there")
done
if [ "$there" != / ]; then
    prefix=$(CDPATH='' cd -- "$there" && pwd)${prefix#"$there"}
fi

# What is there already?
home=$prefix/lib/$name
list=$home/installed
link=$prefix/bin/$name
if [ ! -e "$list" ] && [ -n "$(ls -A -- "$home" 2> /dev/null || :)" ]; then
    fail "$home is there and not of this installer's making; choose another folder with --prefix DIR."
fi
case $(readlink -- "$link" || :) in
    "../lib/$name/"*) ;;
    *)
        if [ -e "$link" ] || [ -L "$link" ]; then
            fail "$link is there and not of this installer's making (pipx's, perhaps); remove it, or choose another folder with --prefix DIR."
        fi
        ;;
esac

# Is there room? In kilobytes, with a tenth to spare.
need=$(du -sk -- "$here/app" "$here/share" | awk '{ sum += $1 } END { printf "%d", sum * 1.1 }')
free=$(df -Pk -- "$there" | awk 'NR > 1 { for (i = 2; i <= NF; i++) if ($i ~ /^[0-9]+%$/) print $(i - 1) }')
if [ "$free" -lt "$need" ]; then
    fail "the reader needs $((need / 1000)) MB and $there has $((free / 1000)) MB left; make room, or choose another folder with --prefix DIR."
fi

# The program, in a folder of its own.
made=
placed=
number=1
while [ -e "$home/$version.$number" ]; do
    number=$((number + 1))
done
new=$home/$version.$number
trap clean_up EXIT
trap 'exit 130' HUP INT TERM
make_folder "$home"
printf %s "$made" >> "$list"
made=
cp -RP -- "$here/app" "$new"
said=$("$new/$name" --version 2>&1) || fail "the program does not start on this system, so nothing was changed: $said"

# What others read about it.
sed -e "s|@PROGRAM@|$(for_sed "$home")/*|" -e "s|@PROFILE@|$name-$(id -u)|" "$here/apparmor-profile" > "$new/apparmor-profile"
while IFS= read -r file; do
    source=$here/share/$file
    case $file in
        applications/*)
            sed -e "s|^Exec=$name|Exec=$(for_sed "$(for_exec "$link")")|" \
                -e "s|^TryExec=.*|TryExec=$(for_sed "$link")|" "$source" > "$new/entry"
            source=$new/entry
            ;;
    esac
    place "$source" "share/$file"
done << END
$(cd -- "$here/share" && find . -type f | sed 's|^\./||')
END
rm -f -- "$new/entry"
cp -- "$here/uninstall.sh" "$home/uninstall.sh.new"
mv -f -- "$home/uninstall.sh.new" "$home/uninstall.sh"

# From here on it is the installed one.
make_folder "$prefix/bin"
printf %s "$made" >> "$list"
ln -s -- "../lib/$name/$version.$number/$name" "$link.new"
mv -f -- "$link.new" "$link"
trap - EXIT HUP INT TERM

# What older versions had goes.
printf %s "$placed" > "$list.new"
while IFS= read -r line; do
    case $line in
        'd '*) say "$line" >> "$list.new" ;;
        *) grep -Fxq -e "$line" "$list.new" || rm -f -- "$prefix/${line#f }" ;;
    esac
done < "$list"
mv -f -- "$list.new" "$list"
for old in "$home"/*/; do
    old=${old%/}
    if [ "$old" != "$new" ]; then
        if is_running_from "$(cd -- "$old" && pwd -P)"; then
            say "The version that is running stays until the next installation; start the reader again for the new one."
        else
            rm -rf -- "$old"
        fi
    fi
done

# Desktops look again. There are no MIME types of ours, and an icon cache that was not there would only grow stale.
if command -v update-desktop-database > /dev/null; then
    update-desktop-database -q "$prefix/share/applications" || :
fi
icons=$prefix/share/icons/hicolor
touch -- "$icons"
if [ -e "$icons/icon-theme.cache" ] && command -v gtk-update-icon-cache > /dev/null; then
    gtk-update-icon-cache -q -t -f "$icons" || :
fi

say "ZeroOpposite Reader $version is installed in $prefix."
say "To remove it: $home/uninstall.sh"
case :${PATH:-}: in
    *":$prefix/bin:"*) ;;
    *) say "$prefix/bin is not in your PATH: start the reader from the menu, or as $link." ;;
esac
case :${XDG_DATA_HOME:-${HOME:-}/.local/share}:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}: in
    *":$prefix/share:"* | *":$prefix/share/:"*) ;;
    *) say "Your desktop does not look into $prefix/share: its menu has the reader once that is in XDG_DATA_DIRS." ;;
esac
qt=$new/_internal/PySide6/Qt
lacking=$(LD_LIBRARY_PATH=$new/_internal ldd "$qt/plugins/platforms/libqxcb.so" "$qt/lib/libQt6WebEngineWidgets.so.6" \
    2> /dev/null | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
if [ -n "$lacking" ]; then
    say "This system lacks some libraries; install the packages that hold $lacking"
fi
restricted=$(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2> /dev/null || :)
profile=/etc/apparmor.d/$name-$(id -u)
if [ "$restricted" = 1 ] && ! cmp -s -- "$new/apparmor-profile" "$profile"; then
    say "This system forbids the reader to lock pages in; an administrator allows it with:"
    case $home in
        *[][*?{}^\`\$]*) say "    sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0" ;; # a profile reads these as signs
        *) say "    sudo cp \"$new/apparmor-profile\" $profile && sudo apparmor_parser -r $profile" ;;
    esac
fi
