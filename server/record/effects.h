#pragma once

#include "domain/apply.h"
#include "domain/courts.h"
#include "server/documents/document_store.h"
#include "server/record/commands.h"
#include "server/record/notice_maker.h"

#include <condition_variable>
#include <thread>

namespace dais::server::record {

/// Does what commands asked for outside the data: deletes rejected documents, makes notices. After the commit, again
/// after a crash, exactly once by key.
class Effects {
public:
    struct Parts {
        store::Writer &writer;
        const store::Readers &readers;
        Commands &commands;
        documents::DocumentStore &documents;
        NoticeMaker &notices;
        const domain::Courts &courts;
        const domain::Clock &clock;
        domain::Random &random;
        Hub &hub;
    };
    explicit Effects(const Parts &parts) : m_parts(parts) {}

    /// Does every effect that is due now. Blocks; call from one thread at a time. An effect that fails is tried
    /// again later, with growing waits, for ever for deletions. Error Storage when the store could not be read.
    [[nodiscard]] Result<> runDue();

private:
    struct Row;
    [[nodiscard]] Result<std::vector<Row>> due() const;
    [[nodiscard]] Result<> perform(const Row &row);
    [[nodiscard]] Result<> deleteDocument(const Row &row);
    [[nodiscard]] Result<> makeNotice(const Row &row);
    Parts m_parts;
};

/// Runs Effects on a thread of its own: when woken and every half minute. Ends with this object.
class EffectRunner {
public:
    explicit EffectRunner(Effects &effects);
    ~EffectRunner();
    void wake(); ///< From any thread.

private:
    void loop();
    Effects &m_effects;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = true;
    bool m_ending = false;
    std::thread m_thread; ///< Last: it uses the others.
};

} // namespace dais::server::record
