#include "app/text_desk.h"

namespace dais::app {

namespace {

QString shownHash(const domain::Document &document)
{
    return document.renditionSha256.isEmpty() ? document.sha256 : document.renditionSha256;
}

} // namespace

TextDesk::TextDesk(const Parts &parts)
    : m_parts(parts), m_record(parts.workspace.cache()), m_found(parts.profile.textPath(), parts.profile.textGate()),
      m_reader({.path = parts.profile.textPath(),
                .gate = parts.profile.textGate(),
                .documents = parts.workspace.documents(),
                .launcher = parts.launcher})
{
    connect(&m_reader, &models::TextReader::documentRead, this, &TextDesk::documentRead);
    connect(&parts.feed, &store::ChangeFeed::documentArrived, this, [this](const domain::DocumentId &id) {
        if (const auto document = m_record.document(id)) // Of a record: what waits for review is not searched.
            m_reader.want({shownHash(*document)}, models::TextReader::Turn::InTurn);
    });
    QStringList all;
    for (const auto &source : everything())
        all.append(source.sha256);
    m_reader.want(all, models::TextReader::Turn::InTurn);
}

std::vector<models::FoundTextModel::Source> TextDesk::everything()
{
    std::vector<models::FoundTextModel::Source> sources;
    const auto documents = m_record.everyDocument();
    if (!documents)
        return sources;
    for (const domain::Document &document : *documents)
        sources.push_back({document.id, document.caseId, shownHash(document), document.title, document.firstPage});
    return sources;
}

void TextDesk::caseOpened(const domain::CaseId &id)
{
    QStringList first;
    if (const auto documents = m_record.documents(id))
        for (const domain::Document &document : *documents)
            first.append(shownHash(document));
    m_reader.want(first, models::TextReader::Turn::Next);
}

} // namespace dais::app
