#include "models/found_text_model.h"

namespace dais::models {

namespace {

bool titleHas(const QString &title, const QString &words)
{
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return !all.isEmpty() && std::all_of(all.begin(), all.end(), [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

FoundTextModel::FoundTextModel(const QString &path, store::WriteGate &gate, QObject *parent)
    : QAbstractListModel(parent), m_path(path), m_gate(gate)
{
}

store::TextIndex *FoundTextModel::opened()
{
    if (!m_index)
        if (auto fresh = store::TextIndex::open(m_path, m_gate, store::TextIndex::Use::Find))
            m_index = std::move(*fresh);
    return m_index.get();
}

void FoundTextModel::find(const QString &words, const std::vector<Source> &sources)
{
    QStringList documents;
    for (const Source &source : sources)
        documents.append(source.sha256);
    store::TextIndex::Found found;
    if (store::TextIndex *in = opened())
        found = in->find(words, documents, mostLines).value_or(store::TextIndex::Found());
    beginResetModel();
    m_lines.clear();
    m_words = words;
    m_pages = m_documents = 0;
    std::size_t next = 0;
    for (const Source &source : sources) {
        const int pages = found.pages.value(source.sha256);
        if (pages == 0 && !titleHas(source.title, words))
            continue;
        ++m_documents;
        m_pages += pages;
        m_lines.push_back({source, pages, {source.sha256, 0}, QString()});
        while (next < found.hits.size() && found.hits[next].sha256 != source.sha256)
            ++next;
        for (; next < found.hits.size() && found.hits[next].sha256 == source.sha256; ++next)
            m_lines.push_back({source, -1, found.hits[next], std::nullopt});
    }
    endResetModel();
}

int FoundTextModel::unreadOf(const std::vector<Source> &sources)
{
    store::TextIndex *in = opened();
    return int(std::count_if(sources.begin(), sources.end(),
                             [&](const Source &source) { return !in || !in->has(source.sha256).value_or(false); }));
}

std::vector<store::TextPart> FoundTextModel::partsOf(const QString &sha256)
{
    store::TextIndex *in = opened();
    return in ? in->parts(sha256).value_or(std::vector<store::TextPart>()) : std::vector<store::TextPart>();
}

int FoundTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString FoundTextModel::contextOf(const Line &line) const
{
    if (!line.context)
        line.context = m_index ? m_index->context(m_words, line.hit).value_or(QString()) : QString();
    return *line.context;
}

QVariant FoundTextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.count >= 0 ? line.source.title : contextOf(line).remove(QChar(u'\u0002')).remove(QChar(u'\u0003'));
    case IsHeadRole:
        return line.count >= 0;
    case CountRole:
        return line.count;
    case PlaceRole:
        return QVariant::fromValue(RecordPlace{line.source.document, line.hit.page + 1});
    case CaseIdRole:
        return QVariant::fromValue(line.source.caseId);
    case ContextRole:
        return contextOf(line);
    case PageRole:
        return line.source.firstPage > 0 ? line.source.firstPage + line.hit.page : line.hit.page + 1;
    default:
        return {};
    }
}

} // namespace dais::models
