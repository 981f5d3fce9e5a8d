#!/bin/sh
# Secrets for the tour, made once and kept in a volume, and the addresses of the simulated providers.
set -eu
directory=${SETTINGS_DIRECTORY:-/run/opsided}
own=$(dirname "$0")

secret() {
    if ! [ -s "$directory/$1" ]; then
        head -c 32 /dev/urandom | base64 | tr -d '\n' >"$directory/$1.next"
        chmod 0444 "$directory/$1.next"
        mv "$directory/$1.next" "$directory/$1"
    fi
}

for name in DB_PASSWORD JWT_SECRET ENCRYPTION_KEY ADMIN_PASSWORD; do
    secret "$name"
done
mkdir -p "$directory/settings"
cp "$own/sandbox.yaml" "$directory/settings/application.yaml"
touch "$directory/.sandbox"
