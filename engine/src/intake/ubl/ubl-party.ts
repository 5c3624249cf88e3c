import type { Address, Contact, Identifier, Party } from '../canonical-order.ts';
import { countryOf } from '../interpret/coded.ts';
import type { NoteBook } from '../note.ts';
import type { XmlElement } from './xml-element.ts';

/** cac:Party, as it stands in every role; null where the role names nobody. */
export function partyOf(party: XmlElement | null, role: string, notes: NoteBook): Party | null {
  if (party === null) return null;
  const names = [
    ...party.all('PartyName').map((name) => name.value('Name')),
    ...party.all('PartyLegalEntity').map((entity) => entity.value('RegistrationName')),
  ].filter((text) => text !== null);
  const [name = null, ...others] = new Set(names);
  return {
    roleCode: `ubl:${role}`,
    name,
    otherNames: others,
    ids: identifiersOf(party),
    address: partyAddress(party, notes),
    contacts: party.all('Contact').map(contactOf),
    references: [],
  };
}

function contactOf(contact: XmlElement): Contact {
  const id = contact.value('ID');
  return {
    functionCode: null,
    name: contact.value('Name'),
    telephone: contact.value('Telephone'),
    fax: contact.value('Telefax'),
    email: contact.value('ElectronicMail'),
    others: id === null ? [] : [{ id, scheme: null }],
  };
}

/** UBL has two street lines, a building, and any number of further lines. */
export function addressOf(address: XmlElement | null, notes: NoteBook): Address | null {
  if (address === null) return null;
  const lines = [
    address.value('StreetName'),
    address.value('BuildingNumber'),
    address.value('AdditionalStreetName'),
    ...address.all('AddressLine').map((line) => line.value('Line')),
  ];
  const country = address.field('Country', 'IdentificationCode');
  address.find('Country', 'IdentificationCode')?.confirm('listID', /^ISO ?3166-1/i);
  return {
    lines: lines.filter((line) => line !== null),
    city: address.value('CityName'),
    region: address.value('CountrySubentity'),
    postalCode: address.value('PostalZone'),
    country: countryOf(country, notes),
    countryStated: country.text,
  };
}

/** Postal address first; where there is none, the registered one serves. */
function partyAddress(party: XmlElement, notes: NoteBook): Address | null {
  const postal = party.find('PostalAddress');
  if (postal) return addressOf(postal, notes);
  return addressOf(party.find('PartyLegalEntity', 'RegistrationAddress'), notes);
}

/** Endpoint, party and company identifiers; the same one given thrice stands once. */
function identifiersOf(party: XmlElement): Identifier[] {
  const elements = [
    party.find('EndpointID'),
    ...party.all('PartyIdentification').map((one) => one.find('ID')),
    ...party.all('PartyLegalEntity').map((one) => one.find('CompanyID')),
  ];
  const plain = elements.flatMap((element) => identifierOf(element));
  const taxes = party.all('PartyTaxScheme').flatMap((one) => taxNumberOf(one));
  const byText = new Map([...plain, ...taxes].map((one) => [`${one.scheme ?? ''} ${one.id}`, one]));
  return [...byText.values()];
}

export function identifierOf(element: XmlElement | null): Identifier[] {
  const id = element?.take() ?? null;
  if (element === null || id === null) return [];
  const scheme = element.attribute('schemeID');
  return [{ id, scheme: scheme === null ? null : (SCHEMES.get(scheme) ?? `ubl:${scheme}`) }];
}

/** ISO 6523 international code designators that have a common name. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['0060', 'DUNS'],
  ['0088', 'GLN'],
  ['GLN', 'GLN'],
]);

function taxNumberOf(scheme: XmlElement): Identifier[] {
  const id = scheme.value('CompanyID');
  const kind = scheme.value('TaxScheme', 'ID');
  return id === null ? [] : [{ id, scheme: kind ?? 'VAT' }];
}
