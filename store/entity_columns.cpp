#include "store/entity_columns.h"

#include "domain/submission.h"
#include "store/json_scan.h"

namespace dais::store {

namespace {

using domain::EntityKind;
using domain::SubmissionState;

template <typename E>
int word(QByteArrayView value)
{
    const auto known = domain::valueOf<E>(JsonScan::text(value));
    return known ? int(*known) : 0;
}

/// The value of one member of an object; empty when it has none.
QByteArrayView member(QByteArrayView object, const char *name)
{
    QByteArrayView found;
    const bool followed = JsonScan::object(object, [&](QByteArrayView key, QByteArrayView value) {
        if (key == name)
            found = value;
    });
    return followed ? found : QByteArrayView();
}

int findingsToLookAt(QByteArrayView findings)
{
    int count = 0;
    const bool followed = JsonScan::array(
        findings, [&](QByteArrayView finding) { count += member(finding, "severity") != "\"information\"" ? 1 : 0; });
    return followed ? count : 0;
}

/// The file of a filing or a document: its stamped copy where there is one, else what was filed.
class FileReader {
public:
    void member(QByteArrayView key, QByteArrayView value)
    {
        if (key == "sha256")
            m_filed = JsonScan::text(value);
        else if (key == "bytes")
            m_filedBytes = JsonScan::number(value);
        else if (key == "rendition_sha256")
            m_rendition = JsonScan::text(value);
        else if (key == "rendition_bytes")
            m_renditionBytes = JsonScan::number(value);
    }
    FileColumns file(const QByteArray &document, int urgency) const
    {
        return m_rendition.isEmpty() ? FileColumns{document, m_filed, m_filedBytes, urgency, true}
                                     : FileColumns{document, m_rendition, m_renditionBytes, urgency, false};
    }

private:
    QString m_filed;
    QString m_rendition;
    qint64 m_filedBytes = 0;
    qint64 m_renditionBytes = 0;
};

void addFiling(QByteArrayView filing, SubmissionColumns &columns, std::vector<FileColumns> &files)
{
    FileReader reader;
    QByteArray document;
    const bool followed = JsonScan::object(filing, [&](QByteArrayView key, QByteArrayView value) {
        reader.member(key, value);
        if (key == "document")
            document = JsonScan::uuid(value);
        else if (key == "title" && columns.documents == 0)
            columns.title = JsonScan::text(value);
        else if (key == "pages")
            columns.pages += int(JsonScan::number(value));
        else if (key == "charging")
            columns.charging = columns.charging || value == "true";
        else if (key == "findings")
            columns.toLookAt += findingsToLookAt(value);
    });
    ++columns.documents;
    if (followed && !document.isEmpty())
        files.push_back(reader.file(document, 1));
}

void readSubmissionField(QByteArrayView key, QByteArrayView value, SubmissionColumns &c,
                         std::vector<FileColumns> &files)
{
    if (key == "court")
        c.court = JsonScan::text(value);
    else if (key == "state")
        c.state = word<SubmissionState>(value);
    else if (key == "filer")
        c.filerRole = word<domain::Role>(member(value, "role")), c.filerName = JsonScan::text(member(value, "name"));
    else if (key == "case")
        c.caseId = JsonScan::uuid(value);
    else if (key == "a_number")
        c.aNumber = JsonScan::aNumber(value);
    else if (key == "respondent")
        c.respondent = JsonScan::text(value);
    else if (key == "last_byte_at")
        c.received = JsonScan::time(value).value_or(0);
    else if (key == "due_at")
        c.due = JsonScan::time(value).value_or(notYet);
    else if (key == "next_hearing_at")
        c.hearing = JsonScan::time(value).value_or(notYet);
    else if (key == "assigned_to")
        c.assigned = JsonScan::uuid(value);
    else if (key == "disposition") {
        c.decidedBy = JsonScan::uuid(member(value, "by"));
        c.decidedAt = JsonScan::time(member(value, "at")).value_or(0);
        c.decidedCommand = JsonScan::uuid(member(value, "command"));
    } else if (key == "special_classifications") {
        [[maybe_unused]] const bool followed =
            JsonScan::array(value, [&](QByteArrayView code) { c.classifications.append(JsonScan::text(code)); });
    } else if (key == "filings") {
        [[maybe_unused]] const bool followed =
            JsonScan::array(value, [&](QByteArrayView filing) { addFiling(filing, c, files); });
    }
}

std::optional<EntityColumns> readSubmission(QByteArrayView body)
{
    EntityColumns columns;
    SubmissionColumns &c = columns.submission.emplace();
    if (!JsonScan::object(
            body, [&](QByteArrayView key, QByteArrayView value) { readSubmissionField(key, value, c, columns.files); }))
        return std::nullopt;
    switch (SubmissionState(c.state)) {
    case SubmissionState::Rejected:
    case SubmissionState::Withdrawn:
        columns.files.clear(); // Their bytes are not kept.
        break;
    case SubmissionState::Accepted:
        for (FileColumns &file : columns.files)
            file.urgency = 9; // Kept while it is here, not fetched: the record has it.
        break;
    case SubmissionState::Checking:
    case SubmissionState::InReview:
        break;
    }
    return columns;
}

std::optional<EntityColumns> readCase(QByteArrayView body)
{
    EntityColumns columns;
    CaseColumns &c = columns.caseHead.emplace();
    const bool followed = JsonScan::object(body, [&](QByteArrayView key, QByteArrayView value) {
        if (key == "court")
            c.court = JsonScan::text(value);
        else if (key == "a_number")
            c.aNumber = JsonScan::aNumber(value);
        else if (key == "respondent")
            c.respondent = JsonScan::text(value);
        else if (key == "next_hearing_at")
            c.nextHearing = JsonScan::time(value).value_or(notYet);
    });
    return followed ? std::optional(columns) : std::nullopt;
}

/// The member that gives an entity its place among its kind.
const char *placeKey(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Document:
    case EntityKind::DocketEntry:
        return "number";
    case EntityKind::Hearing:
        return "starts_at";
    case EntityKind::Annotation:
        return "page";
    case EntityKind::Note:
    case EntityKind::Notice:
    case EntityKind::Service:
        return "at";
    default:
        return "";
    }
}

qint64 place(QByteArrayView value)
{
    if (const auto time = JsonScan::time(value))
        return *time;
    const qint64 number = JsonScan::number(value);
    return number > 0 ? number : notYet;
}

std::optional<EntityColumns> readMember(EntityKind kind, QByteArrayView body)
{
    EntityColumns columns;
    MemberColumns &c = columns.member.emplace();
    c.open = kind == EntityKind::Decision;
    FileReader reader;
    QByteArray id;
    const bool followed = JsonScan::object(body, [&](QByteArrayView key, QByteArrayView value) {
        reader.member(key, value);
        if (key == "id")
            id = JsonScan::uuid(value);
        else if (key == "case")
            c.caseId = JsonScan::uuid(value);
        else if (key == "submission")
            c.about = JsonScan::uuid(value);
        else if (key == "about")
            c.about = JsonScan::uuid(member(value, "id"));
        else if (key == "a_number")
            c.aNumber = JsonScan::aNumber(value);
        else if (key == "settled_by")
            c.open = false;
        else if (key == "first")
            c.partyOne = JsonScan::uuid(member(value, "by"));
        else if (key == "second")
            c.partyTwo = JsonScan::uuid(member(value, "by"));
        else if (key == placeKey(kind))
            c.place = place(value);
    });
    if (followed && kind == EntityKind::Document)
        columns.files.push_back(reader.file(id, 3));
    return followed ? std::optional(columns) : std::nullopt;
}

} // namespace

std::optional<EntityColumns> EntityColumns::of(EntityKind kind, QByteArrayView body)
{
    if (kind == EntityKind::Submission)
        return readSubmission(body);
    if (kind == EntityKind::Case)
        return readCase(body);
    return readMember(kind, body);
}

} // namespace dais::store
