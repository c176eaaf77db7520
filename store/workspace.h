#pragma once

#include "domain/apply.h"
#include "store/cache.h"
#include "store/documents.h"
#include "store/outbox.h"
#include "store/papers.h"
#include "store/profile.h"
#include "store/reserve_file.h"

namespace dais::store {

/// One thread's view of a person's store: its own connections to outbox and cache. Open one on the UI thread and one
/// on the sync thread; the Profile outlives both.
class Workspace {
public:
    /// Which thread's it is: only the sync thread's connections move the write-ahead log into the files.
    enum class Thread { Ui, Sync };
    struct World {
        const domain::Clock &clock;
        domain::Random &random;
        std::function<void()> beforeStatement = {}; ///< See sql::OpenOptions.
        qint64 reserveBytes = ReserveFile::standardBytes;
    };
    /// Errors: Storage; the outbox is never touched by them.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(Profile &profile, Thread thread, const World &world);

    /// What the cache says can no longer be believed: the next program to open it throws it away, and it comes again from
    /// the court. The outbox remembers that.
    [[nodiscard]] Result<> distrustCache();
    /// What a step that read the cache came to. Storage "corrupt", and a statement that SQLite does not understand,
    /// are answered with "cache_damaged", and the cache is distrusted.
    [[nodiscard]] Result<> heed(const Result<> &done);
    /// The court's history is now this one. When it was another one before, everything acknowledged waits again (see
    /// Outbox::enterEpoch), and the cache asks anew for what became of it; true then.
    [[nodiscard]] Result<bool> enterEpoch(const QString &epoch);
    /// Whether everything in the cache is as the court sent it: reads all of it, so not on the UI thread.
    [[nodiscard]] Result<bool> cacheIsSound() const;
    /// Takes the words of every document that is no longer on this disk out of the search index.
    [[nodiscard]] Result<> forgetTextOfGoneFiles();

    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] Cache &cache() { return *m_cache; }
    [[nodiscard]] Documents &documents() { return m_documents; }
    [[nodiscard]] const Papers &papers() const { return m_papers; }

private:
    Workspace(std::unique_ptr<ReserveFile> reserve, std::unique_ptr<Outbox> outbox, std::unique_ptr<Cache> cache,
              Documents documents, Papers papers);
    QString m_folder;
    QString m_textPath;
    WriteGate *m_textGate = nullptr; ///< The profile's.
    std::unique_ptr<ReserveFile> m_reserve;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<Cache> m_cache;
    Documents m_documents;
    Papers m_papers;
};

} // namespace dais::store
