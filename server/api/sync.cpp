#include "server/api/sync.h"

#include "server/api/caller.h"
#include "server/auth/claims.h"
#include "server/http/problem.h"

#include <atomic>
#include <QJsonObject>

namespace dais::server::api {

namespace {

namespace wire = domain::wire;

constexpr std::chrono::milliseconds longestWait{50'000};
constexpr int mostPartitions = 500;

/// What a waiting workstation has heard, written by the hub's callbacks and read when the answer is made.
struct Heard {
    std::atomic<quint64> number{0};
    std::atomic<bool> pull{false};
    std::atomic<bool> claims{false};
};

/// Two tickets at the hub: for what a pull would bring, and for claims.
class HubSubscription final : public http::Subscription {
public:
    HubSubscription(record::Hub &hub, const QStringList &pullTopics, const QStringList &claimTopics, quint64 since,
                    const std::shared_ptr<Heard> &heard, const std::function<void()> &wake)
        : m_hub(hub), m_heard(heard)
    {
        m_pull = hub.wait(pullTopics, since, [heard, wake](quint64) {
            heard->pull = true;
            wake();
        });
        m_claims = hub.wait(claimTopics, since, [heard, wake](quint64) {
            heard->claims = true;
            wake();
        });
    }
    /// What is published from here on must not be missed: the number is read first, then nobody is called any
    /// more.
    ~HubSubscription() override
    {
        m_heard->number = m_hub.now();
        m_hub.cancel(m_pull);
        m_hub.cancel(m_claims);
    }

private:
    record::Hub &m_hub;
    std::shared_ptr<Heard> m_heard; ///< Shared with the hub's callbacks and the answer.
    record::Hub::Ticket m_pull = 0;
    record::Hub::Ticket m_claims = 0;
};

} // namespace

Result<http::Response> push(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const auto reply = services.commands.push(caller->sender(), request.body);
    if (!reply && reply.error().detail == QLatin1String("too_many"))
        return http::problemResponse({413, "too_many_envelopes",
                                      QStringLiteral("This is more than the server takes at once."),
                                      QStringLiteral("Send at most 64 envelopes and 1 MiB at a time.")});
    if (!reply)
        return tl::unexpected(reply.error());
    return http::jsonResponse(wire::writePushReply(*reply));
}

Result<http::Response> pull(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    const auto message = wire::readPullRequest(request.body);
    if (!message)
        return tl::unexpected(message.error());
    const auto page = services.pull.page(caller->sender(), *message);
    if (!page)
        return tl::unexpected(page.error());
    http::Response response = http::jsonResponse(*page);
    response.headers.set("Content-Type", "application/x-ndjson");
    return response;
}

Result<http::Response> events(const http::Request &request, Services &services)
{
    const auto caller = staffCallerOf(request, services);
    if (!caller)
        return tl::unexpected(caller.error());
    bool understood = true;
    const quint64 since =
        request.queryValue(QStringLiteral("heard")).value_or(QStringLiteral("0")).toULongLong(&understood);
    QStringList subscribed;
    for (const auto &[name, value] : request.query)
        if (name == QLatin1String("partition"))
            subscribed.append(value);
    if (!understood || subscribed.size() > mostPartitions)
        return fail(Error::Kind::Invalid, QStringLiteral("events: query"));
    const auto topics = services.pull.topics(caller->sender(), subscribed);
    if (!topics)
        return tl::unexpected(topics.error());
    QStringList claimTopics;
    for (const QString &court : caller->user.courts)
        claimTopics.append(auth::Claims::topicOf(court));

    const auto heard = std::make_shared<Heard>();
    auto poll = std::make_shared<http::LongPoll>();
    poll->limit = longestWait;
    record::Hub &hub = services.hub;
    poll->subscribe = [&hub, topics = *topics, claimTopics, since, heard](std::function<void()> wake) {
        return std::make_unique<HubSubscription>(hub, topics, claimTopics, since, heard, wake);
    };
    poll->answer = [heard](bool) {
        return objectResponse({{QStringLiteral("heard"), QString::number(heard->number.load())},
                               {QStringLiteral("pull"), heard->pull.load()},
                               {QStringLiteral("claims"), heard->claims.load()}});
    };
    http::Response response;
    response.later = std::move(poll);
    return response;
}

} // namespace dais::server::api
