# syntax=docker/dockerfile:1
# Two images: `--target portal` (the default) is the portal, `--target commands` runs the npm commands (migrations, customer
# import, keys, audit). See docs/operations.md#with-containers.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Names this release: a browser with a page of another release reloads instead of mixing the two.
ARG NEXT_DEPLOYMENT_ID=""
RUN --mount=type=secret,id=server_actions_key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY \
    NEXT_DEPLOYMENT_ID="${NEXT_DEPLOYMENT_ID}" npm run build

FROM ${NODE_IMAGE} AS commands
WORKDIR /portal
ENV NODE_ENV=production DATA_DIR=/data
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && install -d -o node -g node /data
COPY lib lib
COPY server server
COPY scripts scripts
USER node
ENTRYPOINT ["npm", "run", "--silent"]

FROM ${NODE_IMAGE} AS portal
WORKDIR /portal
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 DATA_DIR=/data
# A proxy may send requests for some seconds after the portal has begun to shut down. Idle connections live longer than the
# proxy's (60 s), so that the portal never closes one while a request is being sent.
ENV SHUTDOWN_DELAY_SECONDS=5 KEEP_ALIVE_TIMEOUT=75000
RUN install -d -o node -g node /data
COPY --from=build /portal/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=240", "--max-semi-space-size=16", "server.js"]
