#pragma once

#include "server/documents/document_store.h"
#include "server/record/lodgings.h"
#include "server/store/writer.h"

#include <functional>
#include <mutex>

namespace dais::server::intake {

/// Papers handed in at a window: their bytes arrive before the command that lodges them, and are registered and checked
/// after it. Thread-safe.
class WindowPapers final : public record::Lodgings {
public:
    /// All outlive this.
    WindowPapers(documents::DocumentStore &documents, store::Writer &writer, const domain::Clock &clock)
        : m_documents(documents), m_writer(writer), m_clock(clock)
    {
    }
    /// Keeps note that `user` brought these bytes, which are in the store. Blocks for the commit.
    [[nodiscard]] Result<> brought(const documents::StoredBytes &stored, const domain::UserId &user);

    /// Called when a package's checks may begin, on any thread; nothing when there is nobody to call any more.
    void onLodged(std::function<void()> wake);

    Result<> lodged(sql::Connection &connection, const domain::Submission &submission) override;
    void wake() override;

private:
    documents::DocumentStore &m_documents;
    store::Writer &m_writer;
    const domain::Clock &m_clock;
    std::mutex m_mutex;
    std::function<void()> m_wake;
};

} // namespace dais::server::intake
