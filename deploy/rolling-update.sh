#!/bin/sh
# Updates to a new image without downtime: migrates, then replaces one portal after the other, each when the previous one is ready.
# Run in the folder of compose.yaml, with PORTAL_IMAGE and COMMANDS_IMAGE naming the new version. See docs/operations.md#upgrade.
set -eu
docker compose run --rm migrate
for portal in portal-1 portal-2; do
    docker compose up -d --no-deps --wait --wait-timeout 120 "$portal"
done
