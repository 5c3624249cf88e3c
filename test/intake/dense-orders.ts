/**
 * Orders that use every segment and element the readers know, with no regard for whether a buyer
 * would ever send them: what is mapped here must not lose anything on the way.
 */
export const DENSE_X12 = [
  'ISA*00*AUTH      *00*PASSWORD  *01*SENDER         *ZZ*RECEIVER       *261012*0915*U*00401*000000001*1*T*>',
  'GS*PO*GSENDER*GRECEIVER*20261012*0915*77*X*004010',
  'ST*850*0001',
  'BEG*00*SA*PO-1*REL-9*20261012*CON-3*AC*RO*INV*CON*08*07',
  'CUR*BY*USD*1.1*SE*EUR*NYE*009*20261012',
  'REF*CT*C-1*contract text*PO>88',
  'REF*ZZ**only a description',
  'PER*BD*Ann Buyer*TE*111*FX*222*EM*a@b.example*inquiry',
  'PER*IC**TE*333*TE*444*UR*http example',
  'TAX*TX-ID*CC*US',
  'FOB*CC*ZZ*description*01*CIP*OR*place*SE*risk',
  'CTP*AA*UCP*5*1*EA',
  'PAM*QU*1*EA*AMT*9',
  'CSH*P2*x*10*account*20261111',
  'SAC*A*C310*VI*code*1250*Z*5*0.1*EA*7*8*06*ref*option*discount text*EN',
  'SAC*C*D240***900',
  'SAC*N*A100***100',
  'ITD*01*3*2*20261101*10*20261201*45*55*20261111*66*77*terms text*15*EA*88',
  'DIS*001*9*AA*10',
  'DTM*002*20261218*0800*ET*D8*range',
  'DTM*010**0900**RD8*20261201-20261211',
  'LDT*AF*5*DA*20261210',
  'LIN*1*VP*HEAD-ITEM',
  'PID*S*08*VI*code*heading description*AA*sub*Y*EN',
  'MEA*WT*G*12.5*KG',
  'PWK*OP*EL',
  'TD1*CTN*5*A*B*C*G*6*LB',
  'TD5*B*2*UPSN*M*routing*CC',
  'TD3*TL*AAAA*1234',
  'MAN*GM*mark',
  'NTE*GEN*a note',
  'MSG*loose message*SS',
  'N9*L1*key*text*20261005*1010*ET*more',
  'MSG*under the key',
  'N9*CR*plain*no message*20261006*1011',
  'N1*BY*Buyer Inc.*1*123456789*41*BY',
  'N2*second name*third name',
  'N3*street*more street',
  'N4*town*OH*44114*USA*CI*location',
  'REF*DP*dept*text',
  'PER*OC*Order Desk*TE*555',
  'TD5*B*2*FDXG',
  'N1*ST**92*SHIP-1',
  'N1*BY*Second Buyer*ZZ*99',
  'N1*MI*Planner*92*M-1',
  'N1*SE**UL*6901234500004',
  'PO1*1*10*DZ*24*PD*VP*ITEM-1*BP*B-1*BP*B-2*UP*012345678905*MG*M-9',
  'LIN*2*EN*4006381333931',
  'CUR*BY*EUR',
  'PO3*AA*20261010*UCP*3*PE*4*EA',
  'CTP*AA*UCP*6*1*EA*CSR*1',
  'PID*F*08***line description*X*Y',
  'PID*X*GEN*AB*12*line second',
  'PO4*12*1*EA',
  'REF*PR*Q-7*quotation',
  'PER*EN*Engineer*TE*666',
  'SAC*A*I570*VI**333*Z*2.5*****06***line allowance',
  'IT8*N*C',
  'ITD*14*3',
  'TXI*TX*9.5*7.25',
  'SDQ*EA*92*S1*4*S2*6',
  'DTM*002*20270101*101112',
  'DTM*TBD*notadate',
  'MSG*line message',
  'NTE*LIN*line note',
  'SCH*4*EA***002*20270110*1200*003*20270111',
  'N9*ZZ*lkey*ltext',
  'MSG*line under key',
  'N9*VR*lref*lreftext*20261231',
  'N1*ST*Line Ship*92*LS',
  'N3*line street',
  'SLN*1*A*I*2*EA*3*PE**VP*SUB-1',
  'PID*F****sub description',
  'AMT*1*240',
  'PO1**x12*QQ*y34**ZZ*UNKNOWN*VN',
  'CTP**UCP*6.5',
  'PO1*3*2*LB*5*PP*VP*ITEM-3*VN*ITEM-3B',
  'ZZZ*stranger*of*the*set',
  'CTT*3*12.5*1*LB*2*CF*ctt text',
  'AMT*TT*999*C',
  'AMT*BAP*5',
  'SE*75*0001',
  'GE*1*77',
  'IEA*1*000000001',
  '',
].join('~\n');

/** The same as a change: other beginnings of the message and of its lines, alike otherwise. */
export const DENSE_X12_CHANGE = DENSE_X12.replace('GS*PO*', 'GS*PC*')
  .replace('ST*850*', 'ST*860*')
  .replace(/^BEG.*$/m, 'BCH*04*SA*PO-1*REL-9*3*20261012*RQ*CON-3*BCHREF*20261013*20261014*AC*08~')
  .replace('PO1*1*10*DZ*24*PD*', 'POC*1*CA*10*4*DZ*24*PD*')
  .replace('PO1**x12*QQ*y34**', 'POC**ZY*x12**QQ*y34**')
  .replace('PO1*3*2*LB*5*PP*', 'POC*3*DI*2**LB*5*PP*');

export const DENSE_EDIFACT = [
  'UNB+UNOC:3+SENDER:14:inner+RECEIVER:ZZ:route+261012:0915+REF1+PASS:AA+APP+A+1+AGREE+1',
  'UNG+ORDERS+GS+GR+261012:0915+77+UN+D:96A',
  'UNH+M1+ORDERS:D:96A:UN:EAN008+ACCESS+1:F',
  'BGM+220::9:Order text+PO-1+9+AB',
  'DTM+137:20261012:102',
  'DTM+2:20270101-20270110:718',
  'DTM+10:202701011200:203',
  'DTM+64:270103',
  'DTM+36:2026W40:616',
  'PAI+1:2:3',
  'ALI+CN+1',
  'IMD+F+8+code::9:heading text:more',
  'FTX+AAI+1+001:107:92+first line:second line+DE',
  'FTX+ZZZ+++only text',
  'RFF+CT:C-1:5:6',
  'DTM+171:20260301:102',
  'RFF+ZZ:other',
  'DTM+171:notadate:102',
  'NAD+BY+4260123450007:160:9++Buyer GmbH:second name+Street 1:Street 2+Town+NW+33602+DE',
  'LOC+7+LOCID:92:91:loc name',
  'FII+BK+account:holder+bank',
  'RFF+VA:DE123456789',
  'DTM+171:20260202:102',
  'DOC+220+docno',
  'CTA+OC+ID1:Contact Name',
  'COM+111:TE',
  'COM+222:FX+a@b.example:EM',
  'COM+333:TE',
  'COM+444:XX',
  'NAD+SU+SUP:1:92',
  'NAD+DP++Loose name:loose street:loose town',
  'NAD+IV+INV-1:2:16',
  'NAD+CN+++Consignee',
  'TAX+7+VAT:1:2+T:3+100+X:1:2:19+S+TAXID',
  'MOA+124:19,5:EUR',
  'CUX+2:USD:8+3:EUR:9+1.1+ZZZ',
  'DTM+134:20261001:102',
  'PAT+1+ID:2:3:terms:more+5:3:D:30',
  'DTM+13:20270301:102',
  'PCD+12:3:13',
  'MOA+8:9',
  'PAT+22++5:3:D:10',
  'PCD+9:4',
  'TDT+20+V1+30+31+carrier',
  'LOC+9+CNNGB',
  'TOD+6+PP+CIF:23:9:text',
  'LOC+1+DEHAM:139:6:Hamburg',
  'PAC+5+1+CT',
  'ALC+A+no+2+1+TD:1:2:reason:again+X',
  'PCD+3:2.5:13',
  'MOA+204:12,5:EUR',
  'MOA+25:500',
  'ALC+C++++FC',
  'PCD+7:1',
  'MOA+8:40',
  'ALC+N++++ZZ',
  'LIN+10+1+4006381333931:EN:1:9+1:2+3',
  'PIA+1+ITEM-1:SA::91+B-1:IN::92+B-2:IN+M-9:MF',
  'IMD+C+13+CODE:1:9',
  'IMD+F++:::line text:line more:EN',
  'IMD+B+79+C2::9:second',
  'MEA+PD+AAB+KGM:12',
  'QTY+21:10:PCE',
  'QTY+59:5:PCE',
  'ALI+DE',
  'DTM+2:20270202:102',
  'DTM+69:notadate:102',
  'MOA+203:95:EUR:9:4',
  'MOA+66:96',
  'GIN+BJ+serial',
  'FTX+LIN+++line note',
  'PAI+9',
  'PRI+AAB:11:CT:NTP',
  'PRI+AAA:10:CT:NTP:1:PCE+1+sub',
  'CUX+2:USD:8',
  'APR+WS+1.5',
  'RFF+PL:LIST-1',
  'LOC+7+STORE1',
  'QTY+11:4',
  'TAX+7+VAT+++:::19+S',
  'NAD+ST+LINE-ST::9',
  'ALC+A++++DI:::line allowance',
  'MOA+23:5',
  'SCC+1',
  'QTY+21:6',
  'LIN++9+UNKNOWN',
  'QTY+1:1.2.3:XYZZY',
  'PRI+AAA:5:::100:KGM',
  'LIN+30',
  'PRI+CAL:5',
  'ZZZ+stranger:of+the set',
  'UNS+S+extra',
  'MOA+79:100:EUR',
  'MOA+86:101',
  'MOA+128:102',
  'MOA+260:1',
  'MOA+259:2',
  'MOA+39:103',
  'MOA+113:4',
  'MOA+9:105',
  'CNT+2:3:PCE',
  'CNT+1:11',
  'CNT+11:9',
  'UNT+99+M1',
  'UNE+1+77',
  'UNZ+1+REF1',
  '',
].join("'\n");

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

const PARTY = (name: string) => `<c:Party>
    <b:EndpointID schemeID="0088">1${name}</b:EndpointID>
    <c:PartyIdentification><b:ID schemeID="0192">2${name}</b:ID></c:PartyIdentification>
    <c:PartyName><b:Name languageID="en">Trade ${name}</b:Name></c:PartyName>
    <c:Language><b:ID>en</b:ID></c:Language>
    <c:PostalAddress><b:StreetName>s1${name}</b:StreetName><b:BuildingNumber>7${name}</b:BuildingNumber><b:Postbox>pb${name}</b:Postbox>
      <b:CityName>c${name}</b:CityName><b:CountrySubentityCode>x</b:CountrySubentityCode><c:AddressLine><b:Line>l${name}</b:Line></c:AddressLine>
      <c:Country><b:IdentificationCode listID="ISO3166-1">NO</b:IdentificationCode></c:Country></c:PostalAddress>
    <c:PartyTaxScheme><b:CompanyID>V${name}</b:CompanyID><c:TaxScheme><b:ID>VAT</b:ID></c:TaxScheme></c:PartyTaxScheme>
    <c:PartyLegalEntity><b:RegistrationName>Legal ${name}</b:RegistrationName><b:CompanyID schemeID="0060">3${name}</b:CompanyID>
      <c:RegistrationAddress><b:CityName>reg${name}</b:CityName></c:RegistrationAddress></c:PartyLegalEntity>
    <c:Contact><b:ID>ci</b:ID><b:Name>cn</b:Name><b:Telephone>ct</b:Telephone><b:Telefax>cf</b:Telefax><b:ElectronicMail>ce</b:ElectronicMail><b:Note>cx</b:Note></c:Contact>
    <c:Person><b:FirstName>fn</b:FirstName></c:Person>
  </c:Party>`;

export const DENSE_UBL = `<?xml version="1.0"?>
<o:Order xmlns:o="${UBL}Order-2" xmlns:c="${UBL}CommonAggregateComponents-2" xmlns:b="${UBL}CommonBasicComponents-2" xmlns:e="urn:example:extension">
  <e:Extra kind="mine">extension text</e:Extra>
  <b:UBLVersionID>2.1</b:UBLVersionID><b:CustomizationID>cust</b:CustomizationID><b:ProfileID>prof</b:ProfileID>
  <b:ID schemeID="own">PO-1</b:ID><b:SalesOrderID>SO-1</b:SalesOrderID><b:CopyIndicator>false</b:CopyIndicator><b:UUID>uuid</b:UUID>
  <b:IssueDate>2026-10-12</b:IssueDate><b:IssueTime>05:10:10</b:IssueTime><b:OrderTypeCode>220</b:OrderTypeCode>
  <b:Note languageID="en">note one</b:Note><b:Note>note two</b:Note>
  <b:DocumentCurrencyCode listID="ISO4217">EUR</b:DocumentCurrencyCode><b:CustomerReference>custref</b:CustomerReference><b:AccountingCost>cost</b:AccountingCost>
  <c:ValidityPeriod><b:StartDate>2026-10-01</b:StartDate><b:EndDate>2026-12-31</b:EndDate></c:ValidityPeriod>
  <c:QuotationDocumentReference><b:ID>Q-1</b:ID><b:IssueDate>2026-09-01</b:IssueDate><b:DocumentType>offer</b:DocumentType></c:QuotationDocumentReference>
  <c:OrderDocumentReference><b:ID>OD-1</b:ID></c:OrderDocumentReference>
  <c:OriginatorDocumentReference><b:ID>OR-1</b:ID></c:OriginatorDocumentReference>
  <c:CatalogueReference><b:ID>CAT-1</b:ID></c:CatalogueReference>
  <c:AdditionalDocumentReference><b:ID>AD-1</b:ID><c:Attachment><b:EmbeddedDocumentBinaryObject mimeCode="application/pdf">AAAA</b:EmbeddedDocumentBinaryObject></c:Attachment></c:AdditionalDocumentReference>
  <c:Contract><b:ID>CON-1</b:ID><b:ContractType>frame</b:ContractType></c:Contract>
  <c:BuyerCustomerParty><b:SupplierAssignedAccountID>acc</b:SupplierAssignedAccountID>${PARTY('B')}<c:DeliveryContact><b:Name>dc</b:Name></c:DeliveryContact></c:BuyerCustomerParty>
  <c:SellerSupplierParty>${PARTY('S')}</c:SellerSupplierParty>
  <c:OriginatorCustomerParty>${PARTY('O')}</c:OriginatorCustomerParty>
  <c:AccountingCustomerParty>${PARTY('A')}</c:AccountingCustomerParty>
  <c:Delivery><b:LatestDeliveryDate>2027-02-02</b:LatestDeliveryDate><b:LatestDeliveryTime>12:00:00</b:LatestDeliveryTime>
    <c:DeliveryLocation><b:ID schemeID="0088">7300010000001</b:ID><b:Name>Depot</b:Name><c:Address><b:StreetName>ds</b:StreetName><c:Country><b:IdentificationCode>Norway</b:IdentificationCode></c:Country></c:Address></c:DeliveryLocation>
    <c:RequestedDeliveryPeriod><b:StartDate>2027-01-01</b:StartDate><b:StartTime>08:00:00</b:StartTime><b:EndDate>soon</b:EndDate></c:RequestedDeliveryPeriod>
    <c:DeliveryParty>${PARTY('D').replace('<c:Party>', '').replace('</c:Party>', '')}</c:DeliveryParty></c:Delivery>
  <c:Delivery><b:ID>second</b:ID><c:RequestedDeliveryPeriod><b:EndDate>2027-03-03</b:EndDate></c:RequestedDeliveryPeriod></c:Delivery>
  <c:DeliveryTerms><b:ID schemeID="UNCL4053">DAT</b:ID><b:SpecialTerms>special</b:SpecialTerms><c:DeliveryLocation><b:ID>lid</b:ID><b:Name>lname</b:Name></c:DeliveryLocation></c:DeliveryTerms>
  <c:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode></c:PaymentMeans>
  <c:PaymentTerms><b:ID>pt</b:ID><b:Note>pn</b:Note><b:SettlementDiscountPercent>2</b:SettlementDiscountPercent><b:PaymentDueDate>2027-04-04</b:PaymentDueDate><c:SettlementPeriod><b:DurationMeasure unitCode="DAY">30</b:DurationMeasure></c:SettlementPeriod></c:PaymentTerms>
  <c:AllowanceCharge><b:ChargeIndicator>true</b:ChargeIndicator><b:AllowanceChargeReasonCode>FC</b:AllowanceChargeReasonCode><b:AllowanceChargeReason>freight</b:AllowanceChargeReason><b:MultiplierFactorNumeric>2</b:MultiplierFactorNumeric><b:Amount currencyID="EUR">40</b:Amount><b:BaseAmount currencyID="USD">2000</b:BaseAmount><c:TaxCategory><b:ID>S</b:ID></c:TaxCategory></c:AllowanceCharge>
  <c:AllowanceCharge><b:ChargeIndicator>perhaps</b:ChargeIndicator><b:Amount currencyID="EUR">1</b:Amount></c:AllowanceCharge>
  <c:TaxTotal><b:TaxAmount currencyID="EUR">5</b:TaxAmount><c:TaxSubtotal><b:TaxAmount>5</b:TaxAmount></c:TaxSubtotal></c:TaxTotal>
  <c:AnticipatedMonetaryTotal><b:LineExtensionAmount currencyID="EUR">1</b:LineExtensionAmount><b:TaxExclusiveAmount currencyID="EUR">2</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID="EUR">3</b:TaxInclusiveAmount><b:AllowanceTotalAmount currencyID="EUR">4</b:AllowanceTotalAmount><b:ChargeTotalAmount currencyID="EUR">5</b:ChargeTotalAmount><b:PrepaidAmount currencyID="EUR">6</b:PrepaidAmount><b:PayableRoundingAmount currencyID="EUR">0.01</b:PayableRoundingAmount><b:PayableAmount currencyID="EUR">7</b:PayableAmount></c:AnticipatedMonetaryTotal>
  <c:OrderLine><b:Note>line note</b:Note><c:LineItem><b:ID>1</b:ID><b:SalesOrderID>x</b:SalesOrderID><b:Note>item note</b:Note><b:LineStatusCode>1</b:LineStatusCode>
    <b:Quantity unitCode="XBX" unitCodeListID="UNECERec20">2</b:Quantity><b:LineExtensionAmount currencyID="USD">20</b:LineExtensionAmount><b:PartialDeliveryIndicator>false</b:PartialDeliveryIndicator><b:AccountingCost>lc</b:AccountingCost>
    <c:Delivery><c:RequestedDeliveryPeriod><b:StartDate>2027-01-05</b:StartDate></c:RequestedDeliveryPeriod></c:Delivery>
    <c:AllowanceCharge><b:ChargeIndicator>false</b:ChargeIndicator><b:AllowanceChargeReason>lr</b:AllowanceChargeReason><b:Amount currencyID="EUR">1</b:Amount></c:AllowanceCharge>
    <c:Price><b:PriceAmount currencyID="USD">10</b:PriceAmount><b:BaseQuantity unitCode="KGM" unitCodeListID="UNECERec20">3</b:BaseQuantity><b:PriceType>x</b:PriceType></c:Price>
    <c:Item><b:Description>d1</b:Description><b:Description>d2</b:Description><b:Name>n1</b:Name>
      <c:BuyersItemIdentification><b:ID>bi</b:ID></c:BuyersItemIdentification><c:SellersItemIdentification><b:ID>si</b:ID><b:ExtendedID>ex</b:ExtendedID></c:SellersItemIdentification>
      <c:ManufacturersItemIdentification><b:ID>mi</b:ID></c:ManufacturersItemIdentification><c:StandardItemIdentification><b:ID schemeID="0160">4006381333931</b:ID></c:StandardItemIdentification>
      <c:ItemSpecificationDocumentReference><b:ID>isd</b:ID></c:ItemSpecificationDocumentReference><c:OriginCountry><b:IdentificationCode>CN</b:IdentificationCode></c:OriginCountry>
      <c:CommodityClassification><b:ItemClassificationCode listID="HS">853400</b:ItemClassificationCode></c:CommodityClassification>
      <c:ClassifiedTaxCategory><b:ID schemeID="UNCL5305">S</b:ID><b:Percent>25</b:Percent><c:TaxScheme><b:ID>VAT</b:ID></c:TaxScheme></c:ClassifiedTaxCategory>
      <c:AdditionalItemProperty><b:Name>Color</b:Name><b:Value>Red</b:Value><b:ValueQuantity unitCode="EA">1</b:ValueQuantity></c:AdditionalItemProperty>
      <c:AdditionalItemProperty><b:Name>lonely</b:Name></c:AdditionalItemProperty>
    </c:Item></c:LineItem><c:DocumentReference><b:ID>ldr</b:ID></c:DocumentReference></c:OrderLine>
  <c:OrderLine><c:LineItem><b:Quantity>many</b:Quantity>
    <c:Delivery><b:ID>d1</b:ID></c:Delivery><c:Delivery><b:ID>d2</b:ID></c:Delivery></c:LineItem></c:OrderLine>
</o:Order>`;
