/** 出错页和导入时的问题。 */
export const errors = {
  notFound: { title: "没有这一页", text: "地址可能写错了，或内容已经移走。", action: "回到题库" },
  forbidden: { title: "无权查看", text: "当前账号不能查看此页。若确有需要，请联系管理员。", action: "回到首页" },
  signInNeeded: { title: "请先登录", text: "登录后会回到这一页。", action: "登录" },
  server: { title: "服务出错", text: "这次请求没有完成，已保存的作答不受影响。请稍后再试。", action: "重试" },
  badInput: { title: "提交的内容有误", text: "请检查标出的各项，已填的内容都还在。" },
  badOrigin: { title: "请求来源不符", text: "请从本站页面重新提交。" },
  tooMany: { title: "请求过于频繁", text: "请稍候再试。" },
  tooLarge: { title: "内容过大", text: "请减小后再提交。" },
  offline: { title: "网络已断开", text: "已写的内容存在本机，恢复连接后自动上传。" },
  reference: "错误编号 {{id}}",
  attempt: {
    "not-found": "没有这道题，或它已不在题库中。",
    "not-published": "这道题还没有发布，暂不能作答。",
    "already-open": "这道题已有一份未交卷的作答。",
    sealed: "这份作答已经交卷。",
    "time-expired": "已到时间，不能再改。",
    "needs-material": "这道题待补材料，暂不能作答。",
    "not-yours": "这份作答属于另一个账号。",
    "too-long": "作答过长，最多{{max}}字。",
  },
  pack: {
    unknown: "无法识别的问题（{{code}}）。",
  },
};
