import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { closedFailure, translate } from './failures.ts';
import { WaybillError } from '../../errors/failure.ts';

const serverError = (code: number): Error =>
  new mongo.MongoServerError({ message: 'not authorized on waybill', code });

/** As the driver makes it of a connection that breaks under a bulk write. */
function brokenBulk(): Error {
  const broken = new mongo.MongoNetworkError('read ECONNRESET');
  // The result says what was written before; it is not looked at where no operation is named.
  const nothing = {} as mongo.BulkWriteResult;
  return new mongo.MongoBulkWriteError(broken, nothing);
}

describe('what the MongoDB driver throws', () => {
  it.each([
    ['STORE_FORBIDDEN', serverError(13)],
    ['STORE_FORBIDDEN', serverError(18)],
    ['STORE_ADDRESS_INVALID', new mongo.MongoParseError('option colour is not supported')],
    ['STORE_OUTCOME_UNKNOWN', new mongo.MongoNetworkError('connection 3 closed')],
    ['STORE_OUTCOME_UNKNOWN', brokenBulk()],
    ['STORE_WRITE_FAILED', serverError(14031)],
  ])('becomes %s', (code, error) => {
    expect(translate(error)).toMatchObject({ code });
  });

  it('is left alone where it is no error of the driver', () => {
    const bug = new TypeError('no such thing');
    const known = new WaybillError(closedFailure());
    expect(translate(bug)).toBe(bug);
    expect(translate(known)).toBe(known);
  });
});
