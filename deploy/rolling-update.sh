#!/bin/sh
# Takes a new image into use without a pause: migrates, then replaces one portal after the other, each when the one before is ready.
# Run in the folder of compose.yaml, with PORTAL_IMAGE and COMMANDS_IMAGE naming the new version. See docs/operations.md, "Upgrade".
set -eu
docker compose run --rm migrate
for portal in portal-1 portal-2; do
    docker compose up -d --no-deps --wait --wait-timeout 120 "$portal"
done
