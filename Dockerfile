# The command line and engine, as a user that may write nothing but /data.
FROM node:20.19.5-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY engine/package.json engine/
RUN npm ci --omit=dev

FROM node:20.19.5-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
COPY LICENSE ./
COPY engine engine
COPY processes processes
COPY rules rules
COPY policies policies
COPY records records
COPY demo demo
# Joined once here, so that a container starts at once and may have a read-only file system.
RUN node engine/bin/waybill.mjs --version \
  && ln -s /app/engine/bin/waybill.mjs /usr/local/bin/waybill \
  && mkdir /data && chown node:node /data
USER node
WORKDIR /data
ENTRYPOINT ["waybill"]
CMD ["worker"]
