#include "store/papers.h"

#include "digest/sha256.h"
#include "domain/wire/envelope.h"

#include <QFileInfo>

namespace dais::store {

namespace {

const QString lodgeKind = QStringLiteral("submission.lodge");
constexpr int mostActs = 100'000;     // More than an outbox keeps.
constexpr qsizetype headBytes = 1024; // How far into a file a PDF's first line may stand.

/// What the first bytes say that it is; empty for what cannot be filed.
QString mediaTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return QStringLiteral("image/jpeg");
    return bytes.first(std::min(bytes.size(), headBytes)).contains("%PDF-") ? QStringLiteral("application/pdf")
                                                                            : QString();
}

} // namespace

Result<KeptPaper> Papers::keep(const QString &path) const
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, QStringLiteral("scan_unreadable"));
    const QByteArray bytes = source.read(mostBytes + 1);
    if (bytes.isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("scan_empty"));
    if (bytes.size() > mostBytes)
        return fail(Error::Kind::Invalid, QStringLiteral("scan_too_large"));
    const KeptPaper paper{.sha256 = QString::fromLatin1(digest::sha256(bytes).toHex()),
                          .bytes = bytes.size(),
                          .mediaType = mediaTypeOf(bytes),
                          .fileName = QFileInfo(path).fileName()};
    if (paper.mediaType.isEmpty())
        return fail(Error::Kind::Invalid, QStringLiteral("scan_type"));
    if (m_files.has(paper.sha256) && m_files.openVerified(paper.sha256))
        return paper;
    auto partial = m_files.fetching(paper.sha256);
    if (!partial)
        return tl::unexpected(partial.error());
    DAIS_TRY(partial->restart());
    DAIS_TRY(partial->append(bytes));
    DAIS_TRY(partial->finish());
    return paper;
}

Result<int> Papers::sweep(Outbox &outbox, Unnamed unnamed) const
{
    if (m_files.size() == 0)
        return 0;
    const auto wanted = papersInUse(outbox);
    const auto acts = outbox.since(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), mostActs);
    if (!wanted || !acts)
        return tl::unexpected(!wanted ? wanted.error() : acts.error());
    QSet<QString> lodged;
    for (const StoredCommand &act : *acts)
        for (const QString &sha256 : papersOf(act))
            lodged.insert(sha256);
    return m_files.sweep([&](const QString &sha256) {
        return wanted->contains(sha256) || (unnamed == Unnamed::Keep && !lodged.contains(sha256));
    });
}

Result<QSet<QString>> papersInUse(Outbox &outbox)
{
    const auto waiting = outbox.unpulled();
    const auto open = outbox.needingAttention();
    if (!waiting || !open)
        return tl::unexpected(!waiting ? waiting.error() : open.error());
    QSet<QString> wanted;
    for (const auto *list : {&*waiting, &*open})
        for (const StoredCommand &command : *list)
            for (const QString &sha256 : papersOf(command))
                wanted.insert(sha256);
    return wanted;
}

QStringList papersOf(const StoredCommand &command)
{
    if (command.kind != lodgeKind)
        return {};
    const auto envelope = domain::wire::readEnvelope(command.envelope);
    const auto *args = envelope ? std::get_if<domain::LodgeSubmission>(&envelope->command.args) : nullptr;
    QStringList papers;
    if (args)
        for (const domain::LodgedFiling &filing : args->filings)
            papers.append(filing.sha256);
    return papers;
}

} // namespace dais::store
