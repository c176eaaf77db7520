#pragma once

#include "domain/code_tables.h"
#include "server/documents/document_store.h"
#include "server/record/commands.h"
#include "server/record/notice_maker.h"

namespace dais::server::record {

/// Makes notices of hearings: the paper, who gets it and how, and the entry in the record. What is told is what the
/// hearing is at that moment: of two moves in one minute people hear of the last.
class HearingNotices {
public:
    struct Parts {
        const store::Readers &readers;
        Commands &commands;
        documents::DocumentStore &documents;
        NoticeMaker &notices;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
    };
    explicit HearingNotices(const Parts &parts) : m_parts(parts) {}

    /// Tells everybody who is to be told; nothing when they know already. Once for each slot, however often it is called.
    /// Blocks. Errors: Storage.
    [[nodiscard]] Result<> tell(const domain::HearingId &id);

private:
    struct Facts;
    [[nodiscard]] Result<std::optional<Facts>> factsOf(const domain::HearingId &id) const;
    [[nodiscard]] press::HearingNotice noticeOf(const Facts &facts) const;
    [[nodiscard]] Result<> enter(const Facts &facts);
    Parts m_parts;
};

} // namespace dais::server::record
