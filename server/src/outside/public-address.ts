import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that lead to this machine, the company's own network, or a cloud's metadata. */
const PRIVATE = listOf({
  // RFC 6890 and the IANA registry of special addresses; the documentation networks with them.
  ipv4: [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
    ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
    ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ],
  // Outside 2000::/3 nothing is public; within it, what carries an IPv4 address, or is for examples.
  ipv6: [
    ...['::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '4000::/2'],
    ...['8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
  ],
});

function listOf(nets: Readonly<Record<'ipv4' | 'ipv6', readonly string[]>>): BlockList {
  const list = new BlockList();
  for (const family of ['ipv4', 'ipv6'] as const)
    for (const net of nets[family]) {
      const [address = '', prefix] = net.split('/');
      list.addSubnet(address, Number(prefix), family);
    }
  return list;
}

/** IPv4 within IPv6 is judged as the IPv4 address that it is. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && !PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/**
 * Where clouds keep what their machines may know: addresses of one link alone, those that AWS and
 * Alibaba have chosen beside them, and IPv4 addresses in other clothes, which may be any of these.
 */
const LINK = listOf({
  ipv4: ['169.254.0.0/16', '100.100.100.200/32'],
  ipv6: [
    ...['fe80::/10', 'fd00:ec2::254/128', '::a9fe:0/112', '::6464:64c8/128', '::ffff:0:0:0/96'],
    ...['64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16'],
  ],
});

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
