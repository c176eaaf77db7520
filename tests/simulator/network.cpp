#include "tests/simulator/network.h"

namespace dais::simulator {

namespace {

auto offline()
{
    return fail(Error::Kind::Offline);
}

/// The call without its arguments.
QString callOf(const QString &path)
{
    return path.startsWith(QLatin1String("/v1/docs/")) ? QStringLiteral("/v1/docs") : path;
}

} // namespace

Result<sync::HttpResponse> Line::exchange(const sync::HttpRequest &request)
{
    const QString call = callOf(request.path);
    std::int64_t began = m_world.fibres.now();
    m_world.fibres.sleep(m_dice.below(m_world.healing ? 3 : weather.slowest + 1));
    if (dead())
        return fail(Error::Kind::Cancelled);
    if (cut || hits(weather.drop)) {
        m_world.fault(cut ? "no network" : "request dropped");
        return offline();
    }
    if (hits(weather.refuse)) {
        m_world.fault("refused by a busy server");
        return sync::HttpResponse{.status = m_dice.chance(50) ? 429 : 503};
    }
    const auto earlier = m_before.find(call);
    if (oldServerAnswers && call == QLatin1String("/v1/push") && earlier != m_before.end()) {
        oldServerAnswers = false;
        m_world.fault("the server that was replaced answers");
        return sync::HttpResponse{.status = 200, .body = earlier->second.body};
    }
    auto response = m_server.answer(request);
    if (response && hits(weather.duplicate)) {
        m_world.fault("request delivered twice");
        response = m_server.answer(request);
    }
    m_world.fibres.sleep(m_dice.below(m_world.healing ? 3 : weather.slowest + 1));
    if (dead())
        return fail(Error::Kind::Cancelled);
    if (!response)
        return response;
    if (cut || hits(weather.loseReply)) {
        m_world.fault("reply lost");
        ++lostReplies[call];
        return offline();
    }
    m_world.trace(m_name + " " + call.toStdString() + " " + std::to_string(response->status) + " " +
                  std::to_string(response->body.size()));
    if (hits(weather.truncate) && response->body.size() > 2) {
        m_world.fault("answer cut short");
        response->body.truncate(m_dice.below(int(response->body.size())));
        if (m_dice.chance(50)) // Where a line ends nothing but its missing end gives it away.
            response->body.truncate(response->body.lastIndexOf('\n') + 1);
    }
    if (response->status == 200) {
        if (const auto before = m_before.find(call); before != m_before.end() && hits(weather.late)) {
            m_world.fault("an older answer arrives instead");
            response->body = before->second.body;
            began = before->second.began;
        }
        m_before[call] = {response->body, began};
    }
    if (arrived)
        arrived(call, response->body, began);
    return response;
}

Result<sync::HttpResponse> Line::send(const sync::HttpRequest &request, std::stop_token)
{
    return exchange(request);
}

Result<sync::HttpResponse> Line::download(const sync::HttpRequest &request, const sync::Sink &sink, std::stop_token)
{
    auto response = exchange(request);
    if (!response || response->status != 200)
        return response;
    const QByteArray bytes = response->body;
    response->body.clear();
    const qint64 from = request.rangeFrom.value_or(0);
    DAIS_TRY(sink.write(bytes.mid(from)));
    return response;
}

} // namespace dais::simulator
