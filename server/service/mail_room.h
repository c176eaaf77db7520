#pragma once

#include "domain/clock.h"
#include "domain/code_tables.h"
#include "server/record/postmaster.h"
#include "server/service/mail_book.h"

#include <functional>

namespace dais::server::service {

/// Writes down who is told of filings and decisions, each person once an event, in the events' own transactions.
class MailRoom final : public record::Postmaster {
public:
    /// Both outlive it.
    MailRoom(const domain::CodeTables &tables, const domain::Clock &clock) : m_tables(tables), m_clock(clock) {}

    [[nodiscard]] Result<> received(sql::Connection &connection, const domain::Submission &submission) override;
    [[nodiscard]] Result<> decided(sql::Connection &connection, const domain::Submission &submission) override;
    void wake() override { m_wake(); }
    /// Called when something may wait to be sent. Set before the first event.
    void onMail(std::function<void()> wake) { m_wake = std::move(wake); }

private:
    [[nodiscard]] Result<domain::rules::ServiceFacts> factsOf(MailBook &book, sql::Connection &connection,
                                                              const domain::Submission &submission) const;
    [[nodiscard]] Result<> noteOptIn(MailBook &book, sql::Connection &connection,
                                     const domain::Submission &submission) const;
    [[nodiscard]] Result<> write(MailBook &book, const domain::Submission &submission, Event event,
                                 const domain::rules::ServiceDue &due) const;

    const domain::CodeTables &m_tables;
    const domain::Clock &m_clock;
    std::function<void()> m_wake = [] {};
};

} // namespace dais::server::service
