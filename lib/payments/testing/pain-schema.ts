/**
 * The part of ISO 20022 pain.001.001.09 that the portal writes, restated from the message definition: the same names,
 * order, cardinalities, lengths and patterns. Elements that the portal never writes are left out, so a file that passes
 * has nothing else in it. Where Norwegian conventions are narrower than ISO (NOK, SCOR, BBAN, one reference), so is this.
 */
export const PAIN_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
           xmlns:xs="http://www.w3.org/2001/XMLSchema"
           targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
           elementFormDefault="qualified">
  <xs:element name="Document">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="CstmrCdtTrfInitn" type="Initiation"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Initiation">
    <xs:sequence>
      <xs:element name="GrpHdr" type="GroupHeader"/>
      <xs:element name="PmtInf" type="PaymentInstruction" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="GroupHeader">
    <xs:sequence>
      <xs:element name="MsgId" type="Max35"/>
      <xs:element name="CreDtTm" type="xs:dateTime"/>
      <xs:element name="NbOfTxs" type="Count"/>
      <xs:element name="CtrlSum" type="Sum"/>
      <xs:element name="InitgPty" type="Organisation"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="PaymentInstruction">
    <xs:sequence>
      <xs:element name="PmtInfId" type="Max35"/>
      <xs:element name="PmtMtd">
        <xs:simpleType>
          <xs:restriction base="xs:string"><xs:enumeration value="TRF"/></xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="NbOfTxs" type="Count"/>
      <xs:element name="CtrlSum" type="Sum"/>
      <xs:element name="ReqdExctnDt">
        <xs:complexType>
          <xs:choice><xs:element name="Dt" type="xs:date"/></xs:choice>
        </xs:complexType>
      </xs:element>
      <xs:element name="Dbtr" type="Organisation"/>
      <xs:element name="DbtrAcct" type="Account"/>
      <xs:element name="DbtrAgt">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="FinInstnId">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="BICFI" type="Bic" minOccurs="0"/>
                  <xs:element name="Othr" minOccurs="0">
                    <xs:complexType>
                      <xs:sequence><xs:element name="Id" type="Max35"/></xs:sequence>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="CdtTrfTxInf" type="Transaction" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Transaction">
    <xs:sequence>
      <xs:element name="PmtId">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="InstrId" type="Max35" minOccurs="0"/>
            <xs:element name="EndToEndId" type="Max35"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="Amt">
        <xs:complexType>
          <xs:choice><xs:element name="InstdAmt" type="Amount"/></xs:choice>
        </xs:complexType>
      </xs:element>
      <xs:element name="Cdtr">
        <xs:complexType>
          <xs:sequence><xs:element name="Nm" type="Name"/></xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="CdtrAcct" type="Account"/>
      <xs:element name="RmtInf">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="Strd">
              <xs:complexType>
                <xs:sequence><xs:element name="CdtrRefInf" type="Reference"/></xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Reference">
    <xs:sequence>
      <xs:element name="Tp">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="CdOrPrtry">
              <xs:complexType>
                <xs:choice>
                  <xs:element name="Cd">
                    <xs:simpleType>
                      <xs:restriction base="xs:string"><xs:enumeration value="SCOR"/></xs:restriction>
                    </xs:simpleType>
                  </xs:element>
                </xs:choice>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="Ref">
        <xs:simpleType>
          <xs:restriction base="Max35"><xs:pattern value="[0-9]{1,24}[0-9\\-]"/></xs:restriction>
        </xs:simpleType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Organisation">
    <xs:sequence>
      <xs:element name="Nm" type="Name"/>
      <xs:element name="Id">
        <xs:complexType>
          <xs:choice>
            <xs:element name="OrgId">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="Othr">
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="Id" type="Max35"/>
                        <xs:element name="SchmeNm" type="Scheme"/>
                      </xs:sequence>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:choice>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Account">
    <xs:sequence>
      <xs:element name="Id">
        <xs:complexType>
          <xs:choice>
            <xs:element name="Othr">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="Id">
                    <xs:simpleType>
                      <xs:restriction base="xs:string"><xs:pattern value="[0-9]{11}"/></xs:restriction>
                    </xs:simpleType>
                  </xs:element>
                  <xs:element name="SchmeNm" type="Scheme"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:choice>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Scheme">
    <xs:choice>
      <xs:element name="Cd">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:minLength value="1"/>
            <xs:maxLength value="4"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
    </xs:choice>
  </xs:complexType>

  <xs:complexType name="Amount">
    <xs:simpleContent>
      <xs:extension base="PositiveAmount">
        <xs:attribute name="Ccy" use="required">
          <xs:simpleType>
            <xs:restriction base="xs:string"><xs:enumeration value="NOK"/></xs:restriction>
          </xs:simpleType>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:simpleType name="PositiveAmount">
    <xs:restriction base="xs:decimal">
      <xs:minExclusive value="0"/>
      <xs:totalDigits value="18"/>
      <xs:pattern value="[0-9]+\\.[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Sum">
    <xs:restriction base="xs:decimal">
      <xs:totalDigits value="18"/>
      <xs:pattern value="[0-9]+\\.[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Count">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,15}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Max35">
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
      <xs:maxLength value="35"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Name">
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
      <xs:maxLength value="140"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Bic">
    <xs:restriction base="xs:string">
      <xs:pattern value="[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`;
