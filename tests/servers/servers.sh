# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# Sourced by ./dev: the servers that one run of it has for itself, in a folder that is gone when it ends, however it
# ends. A server whose URL is in the environment already is used instead.

server_tools=(postgresql mariadb-server-core mariadb-client-core openssl)
servers_folder=

# MariaDB's core packages have no service. PostgreSQL's would make a cluster and start it, had it not been told.
need_servers() {
    local told=/etc/postgresql-common/createcluster.d/tenon.conf status=0
    if ! on_debian || installed postgresql; then
        need "${server_tools[@]}"
        return
    fi
    as_root mkdir -p "${told%/*}" && as_root tee "$told" <<<"create_main_cluster = false" >/dev/null || return
    need "${server_tools[@]}" || status=$?
    as_root rm -f "$told" && as_root rmdir --ignore-fail-on-non-empty "${told%/*}"
    return "$status"
}

# Starts them side by side, and exports for each TENON_TEST_<KIND>_URL and _FOLDER.
start_servers() { # kinds
    local kind url status=0
    declare -A starting=()
    servers_folder=$(mktemp -d /tmp/tenon-XXXXXX)
    trap remove_servers EXIT
    chmod 755 "$servers_folder"
    for kind; do
        url=TENON_TEST_${kind^^}_URL
        if [[ -n ${!url-} ]]; then
            echo "$kind: as $url says"
        else
            start_server "$kind" &
            starting[$kind]=$!
        fi
    done
    for kind in "${!starting[@]}"; do
        wait "${starting[$kind]}" || status=1
        export "TENON_TEST_${kind^^}_FOLDER=$servers_folder/$kind"
        export "TENON_TEST_${kind^^}_URL=$(cat "$servers_folder/$kind/url")"
    done
    return "$status"
}

start_server() { # kind
    local begin=${EPOCHREALTIME/[.,]/}
    tests/servers/server start "$1" "$servers_folder/$1" >/dev/null || return
    printf '%s: started in %d ms\n' "$1" $((${EPOCHREALTIME/[.,]/} / 1000 - begin / 1000))
}

remove_servers() {
    local folder
    for folder in "$servers_folder"/*/; do
        tests/servers/server remove "$folder" &
    done
    wait
    rm -rf "$servers_folder"
}

# Runs a command, or waits to be interrupted.
with_servers() { # command
    local variable
    if (($# > 0)); then
        "$@"
        return
    fi
    for variable in TENON_TEST_{POSTGRESQL,MARIADB}_{URL,FOLDER}; do
        if [[ -n ${!variable-} ]]; then printf "export %s='%s'\n" "$variable" "${!variable}"; fi
    done
    printf '\nCtrl-C stops them.\n'
    read -r <> <(:) # for ever, and without a process that would outlive this one
}
