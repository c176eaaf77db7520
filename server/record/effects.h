#pragma once

#include "domain/apply.h"
#include "domain/code_tables.h"
#include "server/documents/document_store.h"
#include "server/record/commands.h"
#include "server/record/lodgings.h"
#include "server/record/notice_maker.h"
#include "server/record/postmaster.h"
#include "server/record/records.h"

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
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        domain::Random &random;
        Hub &hub;
        Postmaster *post = nullptr; ///< None: nobody is told by mail.
    };
    explicit Effects(const Parts &parts) : m_parts(parts) {}
    /// Who takes over what is lodged at windows; until then it waits. Before the first runDue() of several threads.
    void handLodgingsTo(Lodgings &lodgings) { m_lodgings = &lodgings; }

    /// Does every effect that is due now. Blocks; call from one thread at a time. An effect that fails is tried
    /// again later, after growing waits of at most ten minutes. Error Storage when the store could not be read.
    [[nodiscard]] Result<> runDue();

    /// Effects that wait, due or not; 0 when everything is done.
    [[nodiscard]] Result<qint64> waiting() const;

private:
    struct Row;
    struct Notification;
    [[nodiscard]] Result<std::vector<Row>> due() const;
    [[nodiscard]] Result<> perform(const Row &row);
    [[nodiscard]] Result<> deleteDocument(const Row &row);
    [[nodiscard]] Result<> makeNotice(const Row &row);
    [[nodiscard]] Result<> startChecks(const Row &row);
    [[nodiscard]] Result<> tellHearing(const Row &row);
    [[nodiscard]] Result<> done(const Row &row);
    [[nodiscard]] Result<> finish(const Row &row);
    [[nodiscard]] Result<> enterNotice(const Notification &notification);
    [[nodiscard]] Result<> enterWithDocument(Notification notification);
    [[nodiscard]] Result<> postpone(const Row &row);
    [[nodiscard]] Result<bool> isKnown(const domain::CommandId &command) const;
    Parts m_parts;
    Lodgings *m_lodgings = nullptr;
};

} // namespace dais::server::record
