#!/bin/sh
# Sees to the secrets before anything starts: production mounts them as files below /run/secrets, development gives them
# as variables, and the profile sandbox makes its own. Where none did, it says what is missing and ends with 78.
set -eu
directory=${SETTINGS_DIRECTORY:-/run/opsided}
mounted=${SECRETS_DIRECTORY:-/run/secrets}
required='DB_PASSWORD JWT_SECRET ENCRYPTION_KEY ADMIN_PASSWORD'

missing() {
    for name in $required; do
        eval "value=\${$name:-}"
        if [ -z "$value" ] && ! [ -s "$mounted/$name" ]; then
            printf ' %s' "$name"
        fi
    done
}

# The profile sandbox starts at the same time as this does. What it made stays good for as long as the volume does.
sandbox_is_on() {
    waited=0
    while ! [ -f "$directory/.sandbox" ]; do
        [ "$waited" -lt "${PATIENCE:-15}" ] || return 1
        sleep 1
        waited=$((waited + 1))
    done
}

absent=$(missing)
if [ -z "$absent" ]; then
    rm -rf "$directory/settings" "$directory/.sandbox"
    for name in $required; do
        eval "value=\${$name:-}"
        if ! [ -s "$mounted/$name" ]; then
            printf '%s' "$value" >"$directory/$name"
            chmod 0444 "$directory/$name"
        fi
    done
    echo 'The secrets are there.'
elif sandbox_is_on; then
    echo 'The profile sandbox made its own secrets.'
else
    echo "These are not set:$absent. Copy .env.example to .env and fill them in (production: files below secrets/, see" \
        "docs/containers.md), or start the tour, which makes its own: docker compose --profile sandbox up" >&2
    exit 78
fi
