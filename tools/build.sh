# Sourced by run and fusion, which stand in the project's folder: what a first start needs, and the published app in artifacts/app.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# No build server stays behind.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

if ! command -v dotnet >/dev/null; then
  for folder in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet /opt/dotnet; do
    if [[ -x $folder/dotnet ]]; then PATH=$folder:$PATH; break; fi
  done
fi

stop() { echo "$1" >&2; exit "${2:-1}"; }

# install PACKAGE... as root, through sudo, or not at all
install() {
  local as=()
  if [[ $(id -u) != 0 ]]; then
    if command -v sudo >/dev/null && sudo -v; then as=(sudo); else stop "Install $* (as root: apt-get install $*), then start again."; fi
  fi
  command -v apt-get >/dev/null || stop "Install $* with this system's package manager, then start again."
  echo "Installing $* ..." >&2
  local log
  log=$(mktemp)
  if ! { "${as[@]}" apt-get update && "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm -f "$log"
    stop "apt-get could not install $*: put right what it says above, then start again."
  fi
  rm -f "$log"
}

has_library() { compgen -G "/usr/lib/*/$1" >/dev/null || compgen -G "/lib/*/$1" >/dev/null || compgen -G "/usr/lib*/$1" >/dev/null; }

# The .NET SDK, and the libraries that it needs of the system.
need_dotnet() {
  local missing=()
  has_library 'libicuuc.so.*' || missing+=(libicu72)
  has_library 'libssl.so.*' || missing+=(libssl3)
  [[ -s /etc/ssl/certs/ca-certificates.crt || -d /etc/pki ]] || missing+=(ca-certificates)
  if ((${#missing[@]})); then install "${missing[@]}"; fi
  command -v dotnet >/dev/null || stop "Fusion needs the .NET 10 SDK: install it from https://dotnet.microsoft.com/download, then start again."
  dotnet --version >/dev/null 2>&1 || stop "Fusion needs the .NET 10 SDK, and only these are installed: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' '). Install version 10, then start again."
}

# Changes when a source file does. Times and sizes are enough, and take milliseconds.
source_stamp() {
  { dotnet --version; find src Directory.* global.json \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort; } | sha256sum
}

# Compiled ahead where the tools for it are served; elsewhere it starts a little slower.
ahead() { if [[ $(uname -sm) == "Linux x86_64" ]]; then echo "-r linux-x64 --self-contained false -p:PublishReadyToRun=true"; fi; }

# publish PROJECT FOLDER  publishes a project to artifacts/FOLDER when the sources changed since; says little, and that on standard error.
publish() {
  local project=$1 folder=artifacts/$2 stamp
  need_dotnet
  mkdir -p artifacts
  exec 9>artifacts/.lock
  flock 9
  stamp=$(source_stamp)
  if [[ ! -f $folder/$project.dll || $(cat "$folder.stamp" 2>/dev/null) != "$stamp" ]]; then
    echo "Building Fusion; the first time this takes a minute or two ..." >&2
    rm -rf "$folder.new"
    if ! dotnet publish "src/$project" -c Release $(ahead) -o "$folder.new" -v quiet >artifacts/build.log 2>&1 </dev/null; then
      cat artifacts/build.log >&2
      stop "Fusion could not be built: the reason stands above."
    fi
    rm -rf "$folder"
    mv "$folder.new" "$folder"
    # Restoring may have written a lock file: the stamp is of what is there now.
    source_stamp >"$folder.stamp"
  fi
  exec 9>&-
}

build_app() { publish Fusion.Web app; }

build_cli() { publish Fusion.Cli cli; }
