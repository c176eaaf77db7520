#pragma once

#include "sql/connection.h"
#include "store/write_gate.h"

#include <functional>
#include <QHash>
#include <QStringList>

namespace dais::store {

/// What a bookmark of a document leads to.
struct TextPart {
    QString title;
    int page = 0; ///< From 0.
    int depth = 0;

    friend bool operator==(const TextPart &, const TextPart &) = default;
};

/// A page that has what was looked for.
struct TextHit {
    QString sha256;
    int page = 0; ///< From 0.

    friend bool operator==(const TextHit &, const TextHit &) = default;
};

/// The words of the documents on this computer, by the hash of their bytes, in a file of its own: text.db. Disposable, and
/// made anew when it is damaged or newer than this program. One object per thread; all on one file share a WriteGate.
class TextIndex {
public:
    enum class Use {
        Find, ///< Reads only; of a file that may not be there yet.
        Fill, ///< Writes, and moves the write-ahead log.
    };
    /// Errors: Storage; NotFound when there is nothing to find in yet.
    [[nodiscard]] static Result<std::unique_ptr<TextIndex>> open(const QString &path, WriteGate &gate, Use use);

    /// Whether every page of a document was read.
    [[nodiscard]] Result<bool> has(const QString &sha256);
    /// A document is read from its beginning: what is there of it goes.
    [[nodiscard]] Result<> begin(const QString &sha256, int pages);
    /// The texts of pages from `first` on, from 0; durable together.
    [[nodiscard]] Result<> add(const QString &sha256, int first, const QStringList &texts);
    /// All of it was read.
    [[nodiscard]] Result<> finish(const QString &sha256, const std::vector<TextPart> &parts);
    /// The bookmarks of a document that was read; none where it has none.
    [[nodiscard]] Result<std::vector<TextPart>> parts(const QString &sha256);

    /// What was found in the documents of a search, in their order.
    struct Found {
        std::vector<TextHit> hits;
        QHash<QString, int> pages; ///< How many pages of each document have it; those beyond the limit too.
    };
    /// The pages that have all of these words, the last one also as the beginning of one; words in quotation marks stand
    /// together. No words find nothing. `limit` is of hits a document.
    [[nodiscard]] Result<Found> find(const QString &words, const QStringList &documents, int limit);
    /// A line of a page that was found: what was looked for stands between U+0002 and U+0003. Apart from find(), because it
    /// costs more than finding, and few of many pages are looked at.
    [[nodiscard]] Result<QString> context(const QString &words, const TextHit &hit);
    /// Every document that was read, or began to be.
    [[nodiscard]] Result<QStringList> documents();

    /// Pages without words, which may be pictures of some, wait to be read from what they look like; those of the
    /// document that was read last come first. Nothing when none does.
    [[nodiscard]] Result<std::optional<TextHit>> nextPicture();
    /// How many wait.
    [[nodiscard]] Result<int> picturesWaiting();
    /// What a page's picture says; it waits no longer. `places` are the words with their places, as whoever asks for them
    /// wants them.
    [[nodiscard]] Result<> addPicture(const TextHit &page, const QString &text, const QByteArray &places);
    /// Those of a page whose words were read from its picture; nothing where they stand in the file, or where none are.
    [[nodiscard]] Result<std::optional<QByteArray>> picture(const TextHit &page);

    /// Takes every document that `isKept` denies out of the file, so that no trace of its words is left in it. Opens the
    /// file itself, if there is one. Error Storage "busy" when somebody reads: try again.
    [[nodiscard]] static Result<> keepOnly(const QString &path, WriteGate &gate,
                                           const std::function<bool(const QString &sha256)> &isKept);

private:
    TextIndex(sql::Connection connection, WriteGate &gate) : m_connection(std::move(connection)), m_gate(gate) {}
    [[nodiscard]] Result<qint64> numberOf(const QString &sha256);
    [[nodiscard]] Result<> erase(qint64 document);

    sql::Connection m_connection;
    WriteGate &m_gate;
};

/// What a search engine is asked for typed words; empty for none.
[[nodiscard]] QString textQueryOf(const QString &words);

} // namespace dais::store
