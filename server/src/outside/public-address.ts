import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that lead to this machine, the company's own network, or a cloud's metadata. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ...([
    ['::', 128],
    ['::1', 128],
    ['64:ff9b::', 96],
    ['fc00::', 7],
    ['fe80::', 10],
  ] as const),
  ...([
    ['2002::', 16],
    ['ff00::', 8],
  ] as const),
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv6');

/** IPv4 within IPv6 is judged as the IPv4 address that it is. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && !PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** Addresses of one link alone, where clouds keep what their machines may know. */
const LINK = new BlockList();
LINK.addSubnet('169.254.0.0', 16, 'ipv4');
LINK.addSubnet('fe80::', 10, 'ipv6');

/** Of this machine and the company's network too. */
export const isCompanyAddress = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && !LINK.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** As `dns.lookup`, but fails where any address of the name is not one of those meant. */
export const lookupWhere =
  (isMeant: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      const refused = addresses.find(({ address }) => !isMeant(address));
      if (!first) callback(notFound(hostname), '');
      else if (refused) callback(new AddressRefused(hostname, refused.address), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

export const publicLookup = lookupWhere(isPublicAddress);

const notFound = (name: string): Error =>
  new Error(`Expected an address of "${name}", but there is none.`);

/** A name, or an address as such, leads where it must not. */
export class AddressRefused extends Error {
  constructor(name: string, address: string) {
    super(`Expected a public address of "${name}", but it is ${address}.`);
    this.name = 'AddressRefused';
  }
}
