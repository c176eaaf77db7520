#include "store/entity_writer.h"

#include "domain/known_bad.h"
#include "store/case_words.h"
#include "store/hearing_index.h"

namespace dais::store {

namespace {

// "%1" is the layer's prefix. Each constant's address is the key of its prepared statement.
const char *const putTruth =
    "INSERT INTO main.entity(kind, id, p, rev, version, aspects, salt, body, digest) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT(id, kind) DO UPDATE SET p = excluded.p, rev = excluded.rev, version = excluded.version, "
    "aspects = excluded.aspects, salt = excluded.salt, body = excluded.body, "
    "digest = excluded.digest";
const char *const putOverlay = "INSERT OR REPLACE INTO temp.over_entity(kind, id, body) VALUES(?, ?, ?)";
const char *const putSubmissionRow =
    "INSERT OR REPLACE INTO %1submission VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const char *const putCaseRow = "INSERT OR REPLACE INTO %1case_head VALUES(?, ?, ?, ?, ?, ?)";
const char *const putMemberRow = "INSERT OR REPLACE INTO %1member VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";
const char *const putHearingRow = "INSERT OR REPLACE INTO %1hearing VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const char *const putFileRow =
    "INSERT OR REPLACE INTO main.document_file(doc, owner, sha256, bytes, urgency, filed) SELECT ?, ?, ?, ?, ?, ? "
    "WHERE NOT EXISTS(SELECT 1 FROM main.gone_document WHERE doc = ?)";
const char *const releaseFiles =
    "INSERT OR IGNORE INTO main.file_to_delete SELECT sha256 FROM main.document_file WHERE owner = ?";
const char *const eraseFiles = "DELETE FROM main.document_file WHERE owner = ?";
const char *const putWord = "INSERT OR REPLACE INTO %1case_word VALUES(?, ?, ?, ?)";
const char *const eraseWord = "DELETE FROM %1case_word WHERE word = ? AND case_id = ? AND id = ?";
const char *const eraseWords = "DELETE FROM %1case_word WHERE id = ?";
const char *const bodyInTruth = "SELECT body FROM main.entity WHERE id = ? AND kind = ?";
const char *const eraseTruth = "DELETE FROM main.entity WHERE id = ? AND kind = ?";
const char *const hideTruth = "INSERT OR REPLACE INTO temp.over_entity(kind, id, body) VALUES(?, ?, NULL)";
const char *const eraseSubmission = "DELETE FROM %1submission WHERE id = ?";
const char *const eraseCase = "DELETE FROM %1case_head WHERE id = ?";
const char *const eraseHearing = "DELETE FROM %1hearing WHERE id = ?";
const char *const eraseMember = "DELETE FROM %1member WHERE id = ? AND kind = ?";

QVariant orNull(const QByteArray &id)
{
    return id.isEmpty() ? QVariant() : QVariant(id);
}

} // namespace

EntityWriter::EntityWriter(sql::Connection &connection, Layer layer)
    : m_connection(connection), m_layer(layer),
      m_prefix(layer == Layer::Truth ? QStringLiteral("main.") : QStringLiteral("temp.over_"))
{
}

Result<sql::Statement *> EntityWriter::statement(const char *text)
{
    if (const auto known = m_statements.find(text); known != m_statements.end())
        return &known->second;
    auto prepared = m_connection.prepare(QString::fromLatin1(text).replace(QLatin1String("%1"), m_prefix));
    if (!prepared)
        return tl::unexpected(prepared.error());
    return &m_statements.emplace(text, std::move(*prepared)).first->second;
}

template <typename... Values>
Result<> EntityWriter::run(const char *text, const Values &...values)
{
    const auto prepared = statement(text);
    return prepared ? (*prepared)->run(values...) : Result<>(tl::unexpected(prepared.error()));
}

Result<> EntityWriter::put(const domain::EntityRef &ref, const QByteArray &body, const Standing &standing)
{
    const auto columns = EntityColumns::of(ref.kind, body);
    if (!columns)
        return fail(Error::Kind::Protocol, QStringLiteral("body_not_understood"));
    const QByteArray id = ref.id.toRfc4122();
    DAIS_TRY(changeWords(ref, body)); // Before the body that is there, which says what they were, goes.
    if (m_layer == Layer::Truth) {
        DAIS_TRY(run(putTruth, int(ref.kind), id, standing.partition, standing.rev, standing.version, standing.aspects,
                     standing.salt, body, standing.digest));
    } else {
        DAIS_TRY(run(putOverlay, int(ref.kind), id, body));
    }
    if (columns->caseHead)
        return putCase(id, *columns->caseHead);
    if (columns->submission)
        DAIS_TRY(putSubmission(id, *columns->submission));
    if (columns->member)
        DAIS_TRY(putMember(ref, id, *columns->member));
    if (ref.kind == domain::EntityKind::Hearing)
        DAIS_TRY(putHearing(id, body));
    const bool hasFiles = columns->submission || ref.kind == domain::EntityKind::Document;
    return m_layer == Layer::Truth && hasFiles ? putFiles(id, columns->files) : Result<>();
}

/// The words of the truth are found again through the body that they came from: an index by entity would cost each new
/// case as much as the words themselves.
Result<CaseWords> EntityWriter::standingWords(const domain::EntityRef &ref)
{
    const auto row = statement(bodyInTruth);
    if (!row)
        return tl::unexpected(row.error());
    DAIS_TRY((*row)->run(ref.id.toRfc4122(), int(ref.kind)));
    const CaseWords words = (*row)->next() ? CaseWords::of(ref, (*row)->bytes(0)) : CaseWords();
    (*row)->finish();
    return words;
}

Result<> EntityWriter::changeWords(const domain::EntityRef &ref, const QByteArray &body)
{
    if (ref.kind != domain::EntityKind::Case && ref.kind != domain::EntityKind::Party)
        return {};
    const QByteArray id = ref.id.toRfc4122();
    const CaseWords now = body.isEmpty() ? CaseWords() : CaseWords::of(ref, body);
    if (m_layer == Layer::Truth) {
        const auto before = standingWords(ref);
        if (!before || *before == now)
            return before ? Result<>() : Result<>(tl::unexpected(before.error()));
        for (const QString &word : before->words)
            DAIS_TRY(run(eraseWord, word, before->caseId, id));
    } else {
        DAIS_TRY(run(eraseWords, id));
    }
    for (const QString &word : now.words)
        DAIS_TRY(run(putWord, word, now.caseId, id, now.name()));
    return {};
}

Result<> EntityWriter::putSubmission(const QByteArray &id, const SubmissionColumns &c)
{
    DAIS_TRY(run(putSubmissionRow, id, c.court, c.state, c.title, c.documents, c.filerRole, c.filerName,
                 orNull(c.caseId), c.aNumber, c.respondent, c.classifications.join(QLatin1Char('\n')), c.pages,
                 c.toLookAt, c.charging, c.received, c.due, c.hearing, orNull(c.assigned), orNull(c.decidedBy),
                 c.decidedAt, orNull(c.decidedCommand)));
    return {};
}

Result<> EntityWriter::putCase(const QByteArray &id, const CaseColumns &c)
{
    DAIS_TRY(run(putCaseRow, id, c.court, c.aNumber, c.aNumber % 1000000, c.respondent, c.nextHearing));
    return {};
}

Result<> EntityWriter::putMember(const domain::EntityRef &ref, const QByteArray &id, const MemberColumns &c)
{
    DAIS_TRY(run(putMemberRow, id, int(ref.kind), orNull(c.caseId), orNull(c.about), c.place, c.aNumber, c.open,
                 orNull(c.partyOne), orNull(c.partyTwo)));
    return {};
}

Result<> EntityWriter::putHearing(const QByteArray &id, QByteArrayView body)
{
    const auto c = HearingColumns::of(body);
    if (!c)
        return fail(Error::Kind::Protocol, QStringLiteral("body_not_understood"));
    DAIS_TRY(run(putHearingRow, id, orNull(c->caseId), c->court, orNull(c->judge), c->room, c->interpreter,
                 orNull(c->counsel), orNull(c->session), c->starts, c->ends, c->active));
    return {};
}

Result<> EntityWriter::putFiles(const QByteArray &owner, const std::vector<FileColumns> &files)
{
    if (!domain::knownBad("gone_not_told"))
        DAIS_TRY(run(releaseFiles, owner));
    DAIS_TRY(run(eraseFiles, owner));
    for (const FileColumns &file : files)
        if (!file.sha256.isEmpty())
            DAIS_TRY(run(putFileRow, file.document, owner, file.sha256, file.bytes, file.urgency, file.filed,
                         file.document));
    return {};
}

Result<> EntityWriter::erase(const domain::EntityRef &ref)
{
    const QByteArray id = ref.id.toRfc4122();
    DAIS_TRY(changeWords(ref, {}));
    if (m_layer == Layer::Truth) {
        DAIS_TRY(run(eraseTruth, id, int(ref.kind)));
        DAIS_TRY(putFiles(id, {}));
    } else {
        DAIS_TRY(run(hideTruth, int(ref.kind), id));
    }
    switch (ref.kind) {
    case domain::EntityKind::Submission:
        DAIS_TRY(run(eraseSubmission, id));
        break;
    case domain::EntityKind::Case:
        DAIS_TRY(run(eraseCase, id));
        break;
    default:
        if (ref.kind == domain::EntityKind::Hearing)
            DAIS_TRY(run(eraseHearing, id));
        DAIS_TRY(run(eraseMember, id, int(ref.kind)));
    }
    return {};
}

Result<> EntityWriter::clearOverlay()
{
    for (const char *table : {"entity", "submission", "case_head", "case_word", "hearing", "member", "command"})
        DAIS_TRY(m_connection.execute(QStringLiteral("DELETE FROM temp.over_%1").arg(QLatin1String(table))));
    return {};
}

Result<> EntityWriter::makeViews(sql::Connection &connection)
{
    // Same columns, same order as the truth's tables: rows of both layers are written by the same statements. Same types
    // and collations too: only then does SQLite push conditions and order through the views into the truth's indexes.
    const QStringList statements{
        QStringLiteral("CREATE TEMP TABLE over_entity(kind INTEGER, id BLOB, body BLOB, PRIMARY KEY(id, kind))"),
        QStringLiteral(
            "CREATE TEMP TABLE over_submission(id BLOB PRIMARY KEY, court TEXT, state INTEGER, "
            "title TEXT COLLATE NOCASE, documents INTEGER, filer_role INTEGER, filer_name TEXT, case_id BLOB, "
            "a_number INTEGER, respondent TEXT COLLATE NOCASE, classifications TEXT, pages INTEGER, "
            "to_look_at INTEGER, charging INTEGER, received INTEGER, due INTEGER, hearing INTEGER, "
            "assigned BLOB, decided_by BLOB, decided_at INTEGER, decided_command BLOB)"),
        QStringLiteral("CREATE TEMP TABLE over_case_head(id BLOB PRIMARY KEY, court TEXT, a_number INTEGER, "
                       "a_tail INTEGER, respondent TEXT COLLATE NOCASE, next_hearing INTEGER)"),
        QStringLiteral("CREATE TEMP TABLE over_case_word(word TEXT, case_id BLOB, id BLOB, name TEXT, "
                       "PRIMARY KEY(word, case_id, id))"),
        QStringLiteral("CREATE TEMP TABLE over_hearing(id BLOB PRIMARY KEY, case_id BLOB, court TEXT, judge BLOB, "
                       "room TEXT, interpreter TEXT, counsel BLOB, session BLOB, starts INTEGER, ends INTEGER, "
                       "active INTEGER)"),
        QStringLiteral("CREATE TEMP TABLE over_member(id BLOB, kind INTEGER, case_id BLOB, about BLOB, place INTEGER, "
                       "a_number INTEGER, open INTEGER, party_one BLOB, party_two BLOB, PRIMARY KEY(kind, id))"),
        QStringLiteral("CREATE TEMP TABLE over_command(subject BLOB PRIMARY KEY, cmd_id BLOB, word INTEGER, "
                       "attention INTEGER, needs_you INTEGER, settled_at INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral(
            "CREATE TEMP VIEW entity_now AS SELECT kind, id, body FROM temp.over_entity WHERE body IS NOT NULL "
            "UNION ALL SELECT kind, id, body FROM main.entity e WHERE NOT EXISTS"
            "(SELECT 1 FROM temp.over_entity o WHERE o.id = e.id AND o.kind = e.kind)"),
        QStringLiteral("CREATE TEMP VIEW submission_now AS SELECT * FROM temp.over_submission "
                       "UNION ALL SELECT * FROM main.submission e WHERE e.id NOT IN "
                       "(SELECT id FROM temp.over_entity WHERE kind = 1)"),
        QStringLiteral("CREATE TEMP VIEW case_now AS SELECT * FROM temp.over_case_head "
                       "UNION ALL SELECT * FROM main.case_head e WHERE e.id NOT IN "
                       "(SELECT id FROM temp.over_entity WHERE kind = 2)"),
        QStringLiteral("CREATE TEMP VIEW case_word_now AS SELECT * FROM temp.over_case_word "
                       "UNION ALL SELECT * FROM main.case_word e WHERE e.id NOT IN "
                       "(SELECT id FROM temp.over_entity WHERE kind IN (2, 4))"),
        QStringLiteral("CREATE TEMP VIEW hearing_now AS SELECT * FROM temp.over_hearing "
                       "UNION ALL SELECT * FROM main.hearing e WHERE NOT EXISTS"
                       "(SELECT 1 FROM temp.over_entity o WHERE o.id = e.id AND o.kind = 9)"),
        QStringLiteral("CREATE TEMP VIEW member_now AS SELECT * FROM temp.over_member "
                       "UNION ALL SELECT * FROM main.member e WHERE NOT EXISTS"
                       "(SELECT 1 FROM temp.over_entity o WHERE o.id = e.id AND o.kind = e.kind)"),
        QStringLiteral("CREATE TEMP VIEW document_now AS SELECT * FROM member_now WHERE kind = 7")};
    for (const QString &sql : statements)
        DAIS_TRY(connection.execute(sql));
    return {};
}

} // namespace dais::store
