#pragma once

#include "domain/submission.h"
#include "domain/wire/json_fields.h"

/// Field names of the package, its filings and the charging data. describe() is found by its argument's namespace.
namespace dais::domain {

using wire::Of;

template <typename F, Of<PagePlace> S>
void describe(F &f, S &s)
{
    f("left", s.left), f("top", s.top), f("width", s.width), f("height", s.height);
}

template <typename F, Of<Finding> S>
void describe(F &f, S &s)
{
    f("code", s.code), f("severity", s.severity), f("page", s.page), f("rule", s.rule), f("text", s.text);
    f("place", s.place);
}

template <typename F, Of<PostalAddress> S>
void describe(F &f, S &s)
{
    f("street", s.street), f("city", s.city), f("state", s.state), f("zip", s.zip);
}

template <typename F, Of<AppearanceParticulars> S>
void describe(F &f, S &s)
{
    f("scope", s.scope), f("primary", s.primary), f("practitioner", s.practitioner);
}

template <typename F, Of<AddressParticulars> S>
void describe(F &f, S &s)
{
    f("address", s.address);
}

template <typename F, Of<CustodyParticulars> S>
void describe(F &f, S &s)
{
    f("status", s.status), f("effective", s.effective), f("place", s.place);
}

template <typename F, Of<AsylumParticulars> S>
void describe(F &f, S &s)
{
    f("received_by_uscis", s.receivedByUscis);
}

template <typename F, Of<Particulars> S>
void describe(F &f, S &s)
{
    f("parties", s.parties), f("appearance", s.appearance), f("address", s.address), f("custody", s.custody);
    f("asylum", s.asylum);
}

template <typename F, Of<Filing> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("document", s.document), f("type", s.documentType), f("title", s.title);
    f("file_name", s.fileName), f("media_type", s.mediaType), f("sha256", s.sha256), f("bytes", s.bytes);
    f("pages", s.pages), f("charging", s.charging), f("rendition", s.rendition);
    f("rendition_sha256", s.renditionSha256), f("rendition_bytes", s.renditionBytes), f("checked", s.checked);
    f("findings", s.findings), f("particulars", s.particulars);
}

template <typename F, Of<PersonName> S>
void describe(F &f, S &s)
{
    f("family", s.family), f("given", s.given), f("aliases", s.aliases);
}

template <typename F, Of<ChargedPerson> S>
void describe(F &f, S &s)
{
    f("a_number", s.aNumber), f("name", s.name), f("birth_date", s.birthDate), f("address", s.address);
    f("nationality", s.nationality), f("language", s.language), f("detained", s.detained);
}

template <typename F, Of<ChargingData> S>
void describe(F &f, S &s)
{
    f("case_type", s.caseType), f("persons", s.persons), f("special_classifications", s.specialClassifications);
    f("allegations", s.allegations), f("charges", s.charges), f("served", s.served);
}

template <typename F, Of<Filer> S>
void describe(F &f, S &s)
{
    f("user", s.user), f("role", s.role), f("name", s.name);
}

template <typename F, Of<RejectionReason> S>
void describe(F &f, S &s)
{
    f("code", s.code), f("fix", s.fix);
}

template <typename F, Of<Disposition> S>
void describe(F &f, S &s)
{
    f("command", s.command), f("by", s.by), f("by_name", s.byName), f("at", s.at), f("reasons", s.reasons);
}

template <typename F, Of<WindowReceipt> S>
void describe(F &f, S &s)
{
    f("by", s.by), f("by_name", s.byName);
}

template <typename F, Of<Submission> S>
void describe(F &f, S &s)
{
    f("id", s.id), f("court", s.court), f("filer", s.filer), f("header_at", s.headerAt);
    f("last_byte_at", s.lastByteAt), f("durable_at", s.durableAt), f("filing_date", s.filingDate);
    f("state", s.state), f("case", s.caseId), f("a_number", s.aNumber), f("respondent", s.respondent);
    f("special_classifications", s.specialClassifications), f("charging", s.charging), f("filings", s.filings);
    f("next_hearing_at", s.nextHearingAt), f("due_at", s.dueAt), f("refiling_of", s.refilingOf);
    f("disposition", s.disposition), f("assigned_to", s.assignedTo), f("seal", s.seal);
    f("window", s.window);
}

} // namespace dais::domain
