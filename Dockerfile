# The command line, the engine and the server with its pages, as a user that may write nothing but /data.
FROM node:20.19.5-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY engine/package.json engine/
COPY server/package.json server/
COPY client/package.json client/
COPY admin-ui/package.json admin-ui/

FROM manifests AS packages
RUN npm ci --omit=dev --workspace engine --workspace server

FROM manifests AS pages
RUN npm ci
COPY tsconfig.json ./
COPY engine engine
COPY server server
COPY admin-ui admin-ui
RUN npm run build --workspace admin-ui

FROM node:20.19.5-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
COPY LICENSE ./
COPY engine engine
COPY server server
COPY processes processes
COPY rules rules
COPY policies policies
COPY records records
COPY reports reports
COPY demo demo
COPY --from=pages /app/admin-ui/dist admin-ui/dist
# Joined once here, so that a container starts at once and may have a read-only file system.
RUN node engine/bin/waybill.mjs --version \
  && node --input-type=module --eval 'await import("/app/server/bin/serve.mjs")' \
  && node server/bin/compute.mjs \
  && ln -s /app/engine/bin/waybill.mjs /usr/local/bin/waybill \
  && mkdir /data && chown node:node /data
USER node
WORKDIR /data
ENTRYPOINT ["waybill"]
CMD ["worker"]
