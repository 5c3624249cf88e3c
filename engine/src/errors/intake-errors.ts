import type { ErrorEntry } from './error-entry.ts';

export const INTAKE_ERRORS = {
  INTAKE_SIZE: {
    meaning: 'The order file is larger than 10 MB, the mail larger than 25 MB, or either is empty.',
    mend: 'Send the file again, split by order where it is too large.',
  },
  INTAKE_FORMAT_UNKNOWN: {
    meaning: 'The file is none of X12, EDIFACT, UBL XML, JSON, workbook, CSV table and mail.',
    mend: 'Ask the sender for an order file of one of these kinds, or enter the order by hand.',
  },
  INTAKE_NOT_AN_ORDER: {
    meaning: 'The file is of a known format, but holds no order message.',
    mend: 'Give an X12 850, an EDIFACT ORDERS or ORDCHG, or a UBL Order, change or cancellation.',
  },
  INTAKE_LIMIT: {
    meaning: 'The file has more segments, lines or levels than allowed.',
    mend: 'Split the file by order: 200,000 segments, 10,000 lines and 100 levels are the most.',
  },
  INTAKE_X12_BROKEN: {
    meaning: 'The X12 interchange header cannot be read.',
    mend: 'Ask the sender for the file with a whole ISA segment of sixteen elements.',
  },
  INTAKE_EDIFACT_BROKEN: {
    meaning: 'The EDIFACT interchange cannot be read.',
    mend: 'Ask the sender for the file with a whole UNB or UNH segment and a usable UNA.',
  },
  INTAKE_XML_BROKEN: {
    meaning: 'The XML is not well formed (XML 1.0, 2.1; Namespaces in XML 1.0).',
    mend: 'Correct the XML at the line the message names, or send the file again.',
  },
  INTAKE_XML_DTD: {
    meaning: 'The XML has a document type declaration, which orders never need.',
    mend: 'Take the DOCTYPE out of the file; entities in it could read or fill this machine.',
  },
  INTAKE_JSON_BROKEN: {
    meaning: 'The text is not JSON (RFC 8259).',
    mend: 'Correct the JSON at the place the message names.',
  },
  INTAKE_MAPPING: {
    meaning: 'A layout of order tables does not fit sheet-mapping.schema.json.',
    mend: 'Correct the field the message names; docs/order-intake.md shows a small layout.',
  },
  INTAKE_SHEET_LAYOUT: {
    meaning: 'The workbook or CSV file has no table of a known layout.',
    mend: 'Ask for the order in the template, or for a layout of the customer to be set up; or enter it by hand.',
  },
  INTAKE_MAIL_BROKEN: {
    meaning: 'The mail cannot be taken apart (MIME), or is nested more deeply than allowed.',
    mend: 'Save the attachments with a mail program, and give these.',
  },
  INTAKE_ACKNOWLEDGE: {
    meaning: 'There is nothing that a 997 or a CONTRL could answer.',
    mend: 'Give one X12 or EDIFACT interchange that holds orders.',
  },
  INTAKE_FILE_REFUSED: {
    meaning:
      'Something in a watched folder is no file itself (a link, a pipe, a device), or has no name in UTF-8.',
    mend: 'Put the file itself there, under another name.',
  },
  INTAKE_FILE_UNREADABLE: {
    meaning: 'A file in a watched folder cannot be read, moved or answered; it stays where it is.',
    mend: 'Give the server the right to the file and its folder; it is tried again at every look.',
  },
  INTAKE_FOLDER_UNREADABLE: {
    meaning:
      'A watched folder, or one of taking, done and held in it, is not there or not a folder.',
    mend: 'Connect the share again, or give the server the right to it; nothing is lost meanwhile.',
  },
  INTAKE_FOLDER_FULL: {
    meaning: 'A watched folder holds more things than are looked at.',
    mend: 'Take away what is no order file; the rest is taken in turn.',
  },
  INTAKE_DISPATCH: {
    meaning:
      'The control number or the time of an answer is not of the form the standards ask for.',
    mend: 'Give a control number of up to nine digits, and a time as YYYY-MM-DDTHH:MM.',
  },
  INTAKE_DECISION: {
    meaning: 'The decision about an order does not fit order-decision.schema.json, or the order.',
    mend: 'Correct the field the message names; docs/order-intake.md shows a decision.',
  },
  INTAKE_MESSAGE_UNKNOWN: {
    meaning: 'The message was not received, or holds no such order.',
    mend: 'Take the file in first.',
  },
  INTAKE_MESSAGE_JUDGED: {
    meaning: 'The message was read and judged before, or its order is carried out already.',
    mend: 'Look at the message and at the instance it names; nothing is done twice.',
  },
  INTAKE_MESSAGE_TOO_LARGE: {
    meaning:
      'A message holds more than 1,000 orders, or more than can be kept of it in one commit.',
    mend: 'Ask for the file split by order, and take the parts.',
  },
  INTAKE_ENTRY: {
    meaning: 'It is not told as it should be how a person took the order.',
    mend: 'Name who took it, and when as 2026-11-02T09:30:00+08:00; texts have 500 letters at most.',
  },
  INTAKE_NOT_HELD: {
    meaning: 'Nothing in the message is held, so there is nothing to decide.',
    mend: 'Open the message again, and look what became of its orders.',
  },
  INTAKE_PERSON_NEEDED: {
    meaning: 'What was held is decided by a person, and a machine asked.',
    mend: 'Give the actor who decides, with the right by which they do.',
  },
  INTAKE_REASON_NEEDED: {
    meaning: 'A person who decides about a held message says why.',
    mend: 'Give the reason, up to 2,000 characters.',
  },
  INTAKE_ANSWER_SENT: {
    meaning: 'Another answer to the message was written under this control number before.',
    mend: 'Use that answer, or give this one a control number of its own.',
  },
  INTAKE_CONTENT_ERASED: {
    meaning: 'The bytes or the reading of a message were erased.',
    mend: 'Ask the sender for the file again, where it is needed.',
  },
  INTAKE_HELD_NUMBER_TAKEN: {
    meaning:
      'A running instance has the number of the order, and came of another sender or by hand.',
    mend: 'Compare both; where they are one order, reject this one, else release it when that has ended.',
  },
  INTAKE_HELD_NOBODY_WAITS: {
    meaning:
      'A change or cancellation came when the instance of its order took none: not started, ended, or too far.',
    mend: 'Agree with the buyer, carry the change out by hand and reject it, or release it to try again.',
  },
  INTAKE_HELD_RESENT: {
    meaning: 'Other bytes came under control numbers that the same sender has used before.',
    mend: 'Compare both messages; ask the sender which counts, and why the number was used again.',
  },
  INTAKE_HELD_REVISION: {
    meaning: 'The same sender has sent an order of this number before, with other content.',
    mend: 'Compare both; carry the differences out as a change, or ask the buyer which counts.',
  },
  INTAKE_HELD_COPY: {
    meaning: 'The sender calls the order a copy, so it must not be carried out again.',
    mend: 'Compare it with the order it copies.',
  },
  INTAKE_HELD_CHANGES_UNKNOWN: {
    meaning: 'A change or cancellation names an order that no message has brought.',
    mend: 'Find the order by its number; it may have come another way.',
  },
  INTAKE_HELD_INCOMPLETE: {
    meaning: 'The order cannot be carried out as it stands: its notes of severity error say why.',
    mend: 'Ask the buyer for what is missing, and enter the order with it.',
  },
  INTAKE_SCHEMA: {
    meaning: 'The order does not fit canonical-order.schema.json.',
    mend: 'Correct the field the message names; docs/order-intake.md shows a small order.',
  },
  INTAKE_CHARSET_DIFFERS: {
    meaning: 'The bytes are in another character set than the file says.',
    mend: 'Look at letters with accents; ask the sender to name the right character set.',
  },
  INTAKE_LETTERS_LOST: {
    meaning: 'Letters were replaced by � before the file came here.',
    mend: 'Ask the sender for the file in its first character set, and check names and addresses.',
  },
  INTAKE_ENVELOPE_INCOMPLETE: {
    meaning: 'The interchange, group or message does not end with its trailer.',
    mend: 'Ask the sender whether the file was cut off before the order is confirmed.',
  },
  INTAKE_CONTROL_COUNT: {
    meaning: 'A count in a trailer differs from what the file holds.',
    mend: 'Ask the sender whether something is missing before the order is confirmed.',
  },
  INTAKE_CONTROL_NUMBER: {
    meaning: 'The control number of a trailer differs from its header.',
    mend: 'Ask the sender whether parts of two files were mixed.',
  },
  INTAKE_SEGMENT_UNREADABLE: {
    meaning: 'A piece of the file is no segment; it is kept as it came.',
    mend: 'Read the piece under unmapped, and ask the sender where it matters.',
  },
  INTAKE_MESSAGE_SKIPPED: {
    meaning: 'A message of the interchange is no order; it is kept as it came.',
    mend: 'Read the message under unmapped, and give it to whom it concerns.',
  },
  INTAKE_CELL_UNREADABLE: {
    meaning: 'A cell holds an error value, or a formula that was never calculated.',
    mend: 'Open the workbook in a spreadsheet program, correct the cell and save it again.',
  },
  INTAKE_PART_UNREADABLE: {
    meaning: 'An attachment of a mail is no order that can be read.',
    mend: 'Open it; where it is an order, enter it by hand or ask for it in another format.',
  },
  INTAKE_MAIL_WITHOUT_ORDER: {
    meaning: 'No part of the mail is an order that can be read.',
    mend: 'Read the mail; where it orders something, enter the order by hand.',
  },
  INTAKE_SCAN_MISSING: {
    meaning: 'An order was entered from a fax, and its scan is not named.',
    mend: 'Scan the fax, and name the scan in the entry.',
  },
  INTAKE_TEST: {
    meaning: 'The sender marked the interchange as a test.',
    mend: 'Do not carry the order out unless the buyer confirms that it is meant.',
  },
  INTAKE_ORDER_NUMBER_MISSING: {
    meaning: 'The order has no number.',
    mend: 'Ask the buyer for the order number.',
  },
  INTAKE_KIND_UNKNOWN: {
    meaning: 'The code for new order, change or cancellation is unknown.',
    mend: 'Ask the buyer whether this is a new order, a change or a cancellation.',
  },
  INTAKE_DATE_MISSING: {
    meaning: 'The order does not say when it was issued.',
    mend: 'Take the day of receipt, or ask the buyer.',
  },
  INTAKE_DATE_UNREADABLE: {
    meaning: 'A date or time is not in the format it claims, or not in the calendar.',
    mend: 'Read the stated text, and ask the buyer where it is not plain.',
  },
  INTAKE_CURRENCY_MISSING: {
    meaning: 'The order names no currency.',
    mend: 'Take the currency of the contract or quotation, or ask the buyer.',
  },
  INTAKE_CURRENCY_UNKNOWN: {
    meaning: 'The currency is not an ISO 4217 code.',
    mend: 'Ask the buyer for the currency.',
  },
  INTAKE_PARTY_MISSING: {
    meaning: 'The order does not name the buyer.',
    mend: 'Look at the other parties and the sender, or ask who orders.',
  },
  INTAKE_COUNTRY_UNKNOWN: {
    meaning: 'The country is not an ISO 3166-1 code.',
    mend: 'Read the stated country and choose its code.',
  },
  INTAKE_INCOTERM_UNKNOWN: {
    meaning: 'The delivery term is not one of Incoterms 2020.',
    mend: 'Agree with the buyer on a term of Incoterms 2020 and its place.',
  },
  INTAKE_LINES_MISSING: {
    meaning: 'The order has no lines.',
    mend: 'Ask the buyer for the order with its lines.',
  },
  INTAKE_LINE_SPLIT: {
    meaning: 'A line is split by date, place or part; the split is kept under unmapped.',
    mend: 'Read the split under unmapped and plan the deliveries by it.',
  },
  INTAKE_QUANTITY_MISSING: {
    meaning: 'A line has no quantity.',
    mend: 'Ask the buyer for the quantity.',
  },
  INTAKE_PRICE_MISSING: {
    meaning: 'A line has no price.',
    mend: 'Take the price from the contract, quotation or price list, or ask the buyer.',
  },
  INTAKE_PRICE_BASIS: {
    meaning: 'The price is for another measure than the unit ordered, so the amount is not known.',
    mend: 'Convert the price to the unit ordered and confirm it with the buyer.',
  },
  INTAKE_NUMBER_UNREADABLE: {
    meaning: 'A quantity, price, amount or percentage is not a number.',
    mend: 'Read the text in the file, and ask the buyer for the number.',
  },
  INTAKE_UNIT_MISSING: {
    meaning: 'A line has no unit of measure.',
    mend: 'Take the unit of the item, or ask the buyer.',
  },
  INTAKE_UNIT_UNKNOWN: {
    meaning: 'The unit has no counterpart in UN/ECE Recommendation 20 that is known here.',
    mend: 'Read the stated unit and agree with the buyer what one of it is.',
  },
  INTAKE_GTIN_WRONG: {
    meaning: 'The check digit of a GTIN is wrong.',
    mend: 'Compare the item by its other numbers and its description.',
  },
  INTAKE_LINE_AMOUNT_DIFFERS: {
    meaning: 'The amount of a line differs from quantity times price.',
    mend: 'Ask the buyer which of quantity, price and amount counts.',
  },
  INTAKE_TOTAL_DIFFERS: {
    meaning: 'A total of the order differs from the sum of its lines.',
    mend: 'Compare the lines with the buyer before the order is confirmed.',
  },
} as const satisfies Record<string, ErrorEntry>;
