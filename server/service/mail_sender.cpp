#include "server/service/mail_sender.h"

#include "server/service/mail_book.h"

#include <array>

namespace dais::server::service {

namespace {
constexpr auto betweenRounds = std::chrono::seconds(5);
constexpr int mostAtOnce = 50;
} // namespace

MailSender::~MailSender()
{
    m_thread.request_stop();
    m_changed.notify_all();
}

void MailSender::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { loop(stop); });
}

void MailSender::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_all();
}

void MailSender::loop(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_woken = false;
        lock.unlock();
        static_cast<void>(runDue(stop)); // A store that cannot be read now is asked again in the next round.
        lock.lock();
        m_changed.wait_for(lock, stop, betweenRounds, [this] { return m_woken; });
    }
}

Result<> MailSender::runDue(std::stop_token stop)
{
    for (;;) {
        std::vector<Mail> due;
        DAIS_TRY(m_parts.readers.snapshot([&](sql::Connection &connection) -> Result<> {
            auto found = MailBook(connection).due(m_parts.clock.now(), mostAtOnce);
            if (!found)
                return tl::unexpected(found.error());
            due = std::move(*found);
            return {};
        }));
        for (const Mail &mail : due) {
            if (stop.stop_requested())
                return {};
            DAIS_TRY(sendOne(mail, stop));
        }
        if (due.size() < std::size_t(mostAtOnce))
            return {};
    }
}

Result<> MailSender::sendOne(const Mail &mail, const std::stop_token &stop)
{
    const QByteArray message = messageOf(mail, m_parts.tables.courts().find(mail.court), m_parts.letterhead);
    const RelayAnswer answer = m_parts.relay.send(m_parts.letterhead.from, mail.address, message, stop);
    if (stop.stop_requested() && answer.said == RelayAnswer::Said::Later)
        return {}; // We go, not the relay: no attempt of the message's.
    return m_parts.writer.run([&](sql::Connection &connection) {
        MailBook book(connection);
        const QDateTime now = m_parts.clock.now();
        if (answer.said == RelayAnswer::Said::Taken)
            return book.markSent(mail.id, answer.words, now);
        const QDateTime next = nextTry(mail);
        const bool isOver = next > mail.madeAt.addMSecs(m_parts.patience.all.count());
        if (answer.said == RelayAnswer::Said::Refused || isOver)
            return book.giveUp(mail.id, answer.words, now);
        return book.postpone(mail.id, answer.words, next);
    });
}

QDateTime MailSender::nextTry(const Mail &mail)
{
    constexpr int mostDoublings = 16;
    const qint64 doubled = m_parts.patience.firstWait.count() << std::min(mail.attempts, mostDoublings);
    const qint64 wait = std::min<qint64>(doubled, m_parts.patience.longestWait.count());
    // Not all at the same instant, when a relay comes back for everybody.
    std::array<std::byte, 1> drawn{};
    m_parts.random.fill(drawn);
    const auto chance = qint64(std::to_integer<int>(drawn.front()));
    return m_parts.clock.now().addMSecs(wait + wait * chance / 1024);
}

} // namespace dais::server::service
